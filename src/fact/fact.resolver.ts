import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import type { Document } from '../document/document.type.ts'
import { loadNode } from '../node/node.queries.ts'
import { Evidence } from '../passage/evidence.type.ts'
import { PartialDate } from '../values/partial-date.scalar.ts'
import { passageId } from './evidence.ts'
import { Fact } from './fact.type.ts'

@Resolver(() => Fact)
export class FactResolver {
  @FieldResolver(() => [Evidence], {
    description: 'The passages it is written in. Never empty: a fact without evidence is refused.',
  })
  evidence(@Root() fact: Fact): Evidence[] {
    return fact.evidence.map((item) =>
      Object.assign(new Evidence(), { passage: passageId(item), support: item.support }),
    )
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: 'The date of the document it is written in; null where that has none.',
  })
  async documentDate(@Root() fact: Fact, @Ctx() context: Context): Promise<string | null> {
    const [first] = fact.evidence
    const document = first ? ((await loadNode(context, first.document)) as Document | null) : null
    return document?.date ?? null
  }
}
