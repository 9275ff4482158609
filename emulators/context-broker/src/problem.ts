/** Refusals as NGSI-LD has them: RFC 7807 with types of ETSI's (GS CIM 009, clause 5.5.2). */

const kinds = {
  InvalidRequest: 400,
  BadRequestData: 400,
  AlreadyExists: 409,
  OperationNotSupported: 422,
  ResourceNotFound: 404,
  NonexistentTenant: 404,
  InternalError: 500,
} as const;

export class BrokerProblem extends Error {
  readonly status: number;
  readonly body: { type: string; title: string; detail?: string };

  constructor(kind: keyof typeof kinds, title: string, detail?: string) {
    super(title);
    this.status = kinds[kind];
    const type = `https://uri.etsi.org/ngsi-ld/errors/${kind}`;
    this.body = { type, title, ...(detail !== undefined && { detail }) };
  }
}
