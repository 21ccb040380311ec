import type { Column } from '../export/column.ts'
import { daysOf, type Days } from '../export/days.ts'
import type { EvidenceRecord } from '../fact/evidence.ts'
import type { Fact } from '../fact/fact.type.ts'
import type { Figure } from '../figure/figure.type.ts'
import { type Named, number, type RowReader, text, truth, things } from './table.ts'

/** What the rows of all facts say. */
export interface FactRecord {
  fact: Fact
  note: string | null
  days: Days | null
  documentDate: string | null
  document: Named | undefined
}

export async function factRecord(fact: Fact, reader: RowReader): Promise<FactRecord> {
  const first = fact.evidence[0]
  const node = (await reader.node(first?.document)) as { date?: string } | undefined
  return {
    fact,
    note: reader.text(fact.note),
    days: daysOf(fact.date ?? null),
    documentDate: node?.date ?? null,
    document: await reader.named(first?.document),
  }
}

/** How a document carries a fact, when it holds and where it is written: the last columns of each row. */
export function factColumns<Row extends FactRecord>(): Column<Row>[] {
  return [
    text('note', ({ note }) => note),
    text('modality', ({ fact }) => fact.modality),
    number('confidence', ({ fact }) => fact.confidence),
    number('doubts', ({ fact }) => fact.listDoubts().length),
    text('date', ({ fact }) => fact.date),
    text('first_day', ({ days }) => days?.start),
    text('last_day', ({ days }) => days?.end),
    ...things<Row>('document', ({ document }) => [document]),
    text('document_date', ({ documentDate }) => documentDate),
    number('line', ({ fact }) => fact.evidence[0]?.line),
    number('end_line', ({ fact }) => fact.evidence[0]?.endLine),
    text('support', ({ fact }) => fact.evidence[0]?.support),
    text('all_evidence', ({ fact }) => fact.evidence.map(placeOf)),
  ]
}

function placeOf({ document, line }: EvidenceRecord) {
  return `${document}:${String(line)}`
}

/** A number that a fact gives; undefined where it gives none. */
export interface FigureRecord {
  figure: Figure | undefined
  /** Which of the fact's figures, from 1. */
  figureNumber: number | null
  unit: string | null
  qualifier: string | null
}

/** One for each figure, one alone where there is none. */
export function figureRecords(figures: readonly Figure[], reader: RowReader): FigureRecord[] {
  if (figures.length === 0) {
    return [{ figure: undefined, figureNumber: null, unit: null, qualifier: null }]
  }
  return figures.map((figure, index) => ({
    figure,
    figureNumber: index + 1,
    unit: reader.text(figure.unit),
    qualifier: reader.text(figure.qualifier),
  }))
}

export function figureColumns<Row extends FigureRecord>(): Column<Row>[] {
  return [
    number('figure_number', ({ figureNumber }) => figureNumber),
    number('value', ({ figure }) => figure?.value),
    number('value_max', ({ figure }) => figure?.valueMax),
    text('unit', ({ unit }) => unit),
    number('base', ({ figure }) => figure?.base),
    text('as_printed', ({ figure }) => figure?.raw),
    text('qualifier', ({ qualifier }) => qualifier),
    truth('derived', ({ figure }) => figure?.derived),
  ]
}
