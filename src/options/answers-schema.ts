import { conditionText } from './condition.js';
import type { Option, OptionTable } from './option.js';

type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schema (2020-12) of an answers file. Every key may be left out; unknown ones are refused. */
export function answersSchema(table: OptionTable, id: string): JsonSchema {
  const properties = Object.entries(table).map(([key, option]) => [key, propertySchema(option)]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    type: 'object',
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(properties) },
    additionalProperties: false,
  };
}

function propertySchema(option: Option): JsonSchema {
  return {
    description: describe(option),
    ...valueSchema(option),
    ...(option.default !== undefined && { default: option.default }),
  };
}

function valueSchema(option: Option): JsonSchema {
  switch (option.kind) {
    case 'number':
      return { type: 'integer', minimum: option.min, maximum: option.max };
    case 'yesNo':
      return { type: 'boolean' };
    case 'one':
      return { enum: option.choices.map(({ value }) => value) };
    case 'many':
      return {
        type: 'array',
        items: { enum: option.choices.map(({ value }) => value) },
        minItems: 1,
        uniqueItems: true,
      };
    case 'url':
      return { type: 'string', format: 'uri' };
    case 'text':
      return { type: 'string', minLength: 1 };
  }
}

function describe({ help, derived, onlyIf }: Option): string {
  const parts = [
    help,
    ...(derived === undefined ? [] : [`by default ${derived}`]),
    ...(onlyIf === undefined ? [] : [`only when ${conditionText(onlyIf)}`]),
  ];
  return `${parts.join('; ')}.`;
}
