import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

/** How answers write themselves into the OpenAPI document. Input has its own in shape.ts. Swagger knows a lazy type by the arrow being named `type`. */
const field = (options: ApiPropertyOptions, nullable = false): PropertyDecorator =>
  ApiProperty({ ...options, nullable, required: true } as ApiPropertyOptions);

export const Id = (nullable = false): PropertyDecorator => field({ type: String, format: 'uuid' }, nullable);
export const Text = (nullable = false): PropertyDecorator => field({ type: String }, nullable);
export const DayField = (nullable = false): PropertyDecorator => field({ type: String, format: 'date' }, nullable);
export const Instant = (nullable = false): PropertyDecorator => field({ type: String, format: 'date-time' }, nullable);
export const Count = (nullable = false): PropertyDecorator => field({ type: 'integer' }, nullable);
export const Counts = (): PropertyDecorator => field({ type: 'integer', isArray: true });
export const Numeric = (nullable = false): PropertyDecorator => field({ type: Number }, nullable);
export const Flag = (): PropertyDecorator => field({ type: Boolean });
export const Choice = (values: readonly string[], nullable = false): PropertyDecorator =>
  field({ type: String, enum: [...values] }, nullable);
export const Choices = (values: readonly string[], nullable = false): PropertyDecorator =>
  field({ type: String, enum: [...values], isArray: true }, nullable);
export const Part = (shape: () => new () => object, nullable = false): PropertyDecorator =>
  field({ type: () => shape() }, nullable);
export const Parts = (shape: () => new () => object): PropertyDecorator =>
  field({ type: () => shape(), isArray: true });
export const Free = (description: string): PropertyDecorator =>
  field({ type: 'object', additionalProperties: true, description });
export const Texts = (): PropertyDecorator => field({ type: String, isArray: true });
export const DayFields = (): PropertyDecorator => field({ type: String, format: 'date', isArray: true });
export const Ids = (): PropertyDecorator => field({ type: String, format: 'uuid', isArray: true });
