import { z } from 'zod';
import { planSchema, scenarioSchema } from '@/lib/model/plan';

/** A JSON Schema, draft 2020-12. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The schemas of an OpenAPI document, and the references to them. */
export interface SchemaBook {
  /** A schema as what is sent (`input`, where members with a default may be left out) or what comes back (`output`). */
  readonly write: (schema: z.core.$ZodType, io: 'input' | 'output') => JsonSchema;
  /** Those that have an id, by id: `components.schemas`. */
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}

/** What operations take as it is and read as a part of a plan: its shape stands here. */
const DOCUMENTS = { PlanDocument: planSchema, ScenarioDocument: scenarioSchema } as const;
const DESCRIPTIONS: Readonly<Record<keyof typeof DOCUMENTS, string>> = {
  PlanDocument:
    'A plan as it is sent: what has a default may be left out. Beside this shape, ids must meet, series must have one entry a week, and money must be whole minor units.',
  ScenarioDocument: 'A scenario as it is sent; it must fit its plan.',
};

/** Collects schemas: those with an id are written once and referred to. */
export function openSchemaBook(): SchemaBook {
  const schemas: Record<string, JsonSchema> = {};
  const write = (schema: z.core.$ZodType, io: 'input' | 'output'): JsonSchema => {
    const { $schema: _, $defs = {}, ...own } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
    for (const [id, definition] of Object.entries($defs)) {
      const { id: _id, ...rest } = refer(definition) as JsonSchema;
      schemas[id] ??= rest;
    }
    const { id, ...rest } = refer(own) as JsonSchema;
    if (typeof id !== 'string') return rest;
    schemas[id] ??= rest;
    return { $ref: `#/components/schemas/${id}` };
  };
  for (const [id, schema] of Object.entries(DOCUMENTS)) {
    schemas[id] = { ...write(schema, 'input'), description: DESCRIPTIONS[id as keyof typeof DOCUMENTS] };
  }
  return { write, schemas };
}

/** References of a schema by itself as references of the document, and safe integers without their limits of doubles. */
function refer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(refer);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => !(SAFE_LIMITS[key] === member && key in SAFE_LIMITS))
      .map(([key, member]) => [
        key,
        key === '$ref' && typeof member === 'string'
          ? member.replace('#/$defs/', '#/components/schemas/')
          : refer(member),
      ]),
  );
}

const SAFE_LIMITS: Readonly<Record<string, number>> = {
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
};
