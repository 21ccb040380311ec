import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Document } from '../document/document.type.ts'
import { loadNode } from '../node/node.queries.ts'
import { Evidence } from './evidence.type.ts'
import { Passage } from './passage.type.ts'

/** How much of the text stands on either side of a passage, in UTF-16 code units. */
const SURROUNDINGS = 120

@Resolver(() => Passage)
export class PassageResolver {
  @FieldResolver(() => Document, { description: 'The document it is in.' })
  document(@Root() { document }: Passage, @Ctx() context: Context) {
    return loadNode(context, document)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its text; null unless the text of the document is attached.',
  })
  async text(@Root() passage: Passage, @Ctx() context: Context): Promise<string | null> {
    const text = await attachedText(passage, context)
    return text?.slice(passage.start, passage.end) ?? null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The text before it, at most 120 UTF-16 code units; null unless attached.',
  })
  async prefix(@Root() passage: Passage, @Ctx() context: Context): Promise<string | null> {
    const text = await attachedText(passage, context)
    return text?.slice(Math.max(0, passage.start - SURROUNDINGS), passage.start) ?? null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The text after it, at most 120 UTF-16 code units; null unless attached.',
  })
  async suffix(@Root() passage: Passage, @Ctx() context: Context): Promise<string | null> {
    const text = await attachedText(passage, context)
    return text?.slice(passage.end, passage.end + SURROUNDINGS) ?? null
  }
}

async function attachedText({ document }: Passage, context: Context): Promise<string | undefined> {
  if (context.texts.size === 0) return undefined
  const { sha256 } = ((await loadNode(context, document)) ?? {}) as Partial<Document>
  return sha256 === undefined ? undefined : context.texts.get(sha256)
}

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => Passage, { description: 'The passage.' })
  passage(@Root() { passage }: Evidence, @Ctx() context: Context) {
    return loadNode(context, passage)
  }
}
