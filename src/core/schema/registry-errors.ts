/**
 * The registry's error codes (`Errors.java` of Confluent Schema Registry's REST API).
 * The one thing a reader would get wrong: the HTTP status is the first three digits of the code, so 40901 is a 409.
 */

export class RegistryRefusal extends Error {
  readonly status: number

  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
    this.status = code >= 10_000 ? Math.floor(code / 100) : code
  }
}

const refusal = (code: number, message: string): RegistryRefusal => new RegistryRefusal(code, message)

export const ERRORS = {
  notFound: () => refusal(404, 'HTTP 404 Not Found'),
  methodNotAllowed: () => refusal(405, 'HTTP 405 Method Not Allowed'),
  subjectNotFound: (subject: string) => refusal(40401, `Subject '${subject}' not found.`),
  versionNotFound: (version: number | string) => refusal(40402, `Version ${version} not found.`),
  schemaNotFound: (id?: number) => refusal(40403, id === undefined ? 'Schema not found' : `Schema ${id} not found`),
  subjectSoftDeleted: (subject: string) =>
    refusal(40404, `Subject '${subject}' was soft deleted. Set permanent=true to delete permanently`),
  subjectNotSoftDeleted: (subject: string) =>
    refusal(40405, `Subject '${subject}' was not deleted first before being permanently deleted`),
  versionSoftDeleted: (subject: string, version: number) =>
    refusal(
      40406,
      `Subject '${subject}' Version ${version} was soft deleted. Set permanent=true to delete permanently`,
    ),
  versionNotSoftDeleted: (subject: string, version: number) =>
    refusal(40407, `Subject '${subject}' Version ${version} was not deleted first before being permanently deleted`),
  noSubjectLevel: (subject: string) =>
    refusal(40408, `Subject '${subject}' does not have subject-level compatibility configured`),
  noSubjectMode: (subject: string) =>
    refusal(40409, `Subject '${subject}' does not have subject-level mode configured`),
  incompatible: (subject: string, details: readonly string[]) =>
    refusal(
      40901,
      `Schema being registered is incompatible with an earlier schema for subject "${subject}", details: [${details.join(', ')}]`,
    ),
  invalidSchema: (message: string) => refusal(42201, message),
  invalidVersion: (version: string) =>
    refusal(
      42202,
      `The specified version '${version}' is not a valid version id. Allowed values are between [1, 2^31-1] and the string "latest"`,
    ),
  invalidLevel: () =>
    refusal(
      42203,
      'Invalid compatibility level. Valid values are none, backward, forward, full, backward_transitive, forward_transitive, and full_transitive',
    ),
  invalidMode: () =>
    refusal(42204, 'Invalid mode. Valid values are READWRITE, READONLY, READONLY_OVERRIDE, and IMPORT'),
  notPermitted: (message: string) => refusal(42205, message),
  referenceExists: (subject: string, version: number) =>
    refusal(42206, `One or more references exist to the schema {subject=${subject},version=${version}}`),
  idDoesNotMatch: (id: number) => refusal(42207, `Overwrite new schema with id ${id} is not permitted.`),
  invalidSubject: (subject: string) => refusal(42208, `The specified subject '${subject}' is not a valid subject.`),
} as const
