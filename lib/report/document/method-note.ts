import { provenanceOf } from '../provenance';
import type { Report } from '../report';
import { GRADE_WORDS } from '../words/assumption-words';
import { formatCount } from '../words/numbers';
import type { Block } from './document';

/** How the numbers of a report came about, for who has to answer for them. */
export function methodBlocks(report: Report): Block[] {
  const { draws, seed, modelVersion, locale } = report;
  const count = formatCount(draws, { locale });
  const range =
    draws === 0
      ? 'No range was drawn: the numbers are those of the stated values alone.'
      : `Every range is the P10 to P90 of ${count} draws: each parameter is drawn from the distribution of its passport, the whole plan is simulated anew, and eight draws in ten lie inside. The draws are addressed by seed ${seed}, draw and parameter, so that scenarios are compared draw by draw and the same request gives the same numbers, bit for bit.`;
  return [
    paragraph(
      'Each week the people of the market move between unaware, aware, considering, active, loyal and lapsed. Spend is turned into pressure by diminishing returns and carryover; push channels raise awareness and bring demand forward, pull channels build stocks (content, search, followers, reviews) that go on working when spending stops. Orders follow from customers, price and season; money from orders, margin and spend.',
    ),
    paragraph(
      'What push, pull and each channel brought is a Shapley value: the plan is simulated with every set of them switched off, and joint gains are shared. New customers without any marketing are organic.',
    ),
    paragraph(range),
    paragraph(
      `Model version ${modelVersion}. The equations, numbered, and the published figures that the model is held against stand in lib/model/MODEL.md of the source; the assumptions above name the source and the grade of every parameter (A: ${GRADE_WORDS.A}; B: ${GRADE_WORDS.B}; C: ${GRADE_WORDS.C}).`,
    ),
    {
      type: 'table',
      caption: 'Which run this is',
      columns: [
        { label: 'Item', align: 'left', share: 1 },
        { label: 'Value', align: 'left', share: 3 },
      ],
      rows: provenanceOf(report).flatMap(({ label, value }) =>
        value === null ? [] : [[label, String(value)]],
      ),
    },
  ];
}

function paragraph(text: string): Block {
  return { type: 'paragraph', text };
}
