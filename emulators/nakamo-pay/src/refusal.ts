/** Refusals of the server API, as problem details (RFC 9457) without a page of documentation. */
const statuses = {
  'invalid-request': 400,
  'not-authenticated': 401,
  'not-found': 404,
  'credit-differs': 409,
  'credit-spent': 409,
  'code-invalid': 400,
  unavailable: 503,
} as const;

export class Refusal extends Error {
  readonly status: number;
  readonly body: { type: string; title: string };

  constructor(kind: keyof typeof statuses, title: string = kind) {
    super(title);
    this.status = statuses[kind];
    this.body = { type: `urn:nakamo-pay:${kind}`, title };
  }
}
