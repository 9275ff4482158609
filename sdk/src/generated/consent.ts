// Generated from openapi/ by `npm run generate`. Do not edit.
export interface paths {
    "/consent-codes/redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the code of a return address into the pairwise identifier */
        post: operations["redeemConsentCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of data that a partner may ask for */
        get: operations["listDataKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/consent-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a partner asks for, with my own values, before I decide */
        post: operations["previewConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom I let know what */
        get: operations["listMyConsents"];
        put?: never;
        /** Let a partner know these kinds of data */
        post: operations["grantConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/consents/{partnerId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop letting a partner know, at once */
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/data-uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has seen what of me, latest first
         * @description What partners read, what was handed over to a partner or removed there, and what city staff looked at. Staff are
         *     named by their section, never by name.
         */
        get: operations["listMyDataUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My history of consents, latest first */
        get: operations["listMyReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/receipts/{receiptId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One receipt with the keys to verify it */
        get: operations["getMyReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/receipts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All my receipts with the keys to verify them */
        get: operations["exportMyReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registered partners */
        get: operations["listPartners"];
        put?: never;
        /** Register a partner */
        post: operations["registerPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners/{partnerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a partner's registration
         * @description A changed purpose or retention is something that nobody has agreed to; every resident is asked anew.
         */
        put: operations["updatePartner"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners/{partnerId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Suspend a partner at once, or let it go on */
        put: operations["setPartnerStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/receipt-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public keys of consent receipts, those of the past included */
        get: operations["listReceiptKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shared-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read what a resident allows now
         * @description All of the kinds or none. An identifier that is not known and a consent that is not there are answered alike.
         */
        post: operations["readSharedData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Consent: {
            kinds: {
                id: string;
                /** @description Nothing is given: the partner is suspended, or its purpose has changed since. */
                isPaused: boolean;
                name: string;
                since: components["schemas"]["Instant"];
            }[];
            partner: components["schemas"]["PartnerNotice"];
        };
        ConsentGrant: {
            kinds: components["schemas"]["Kinds"];
            partnerId: components["schemas"]["PartnerId"];
            /** @description One of the registered ones; without it the first. */
            returnAddress?: string;
            /** @description Of the preview that the person read. */
            revision: number;
            state?: string;
        };
        ConsentPreview: {
            /** @description Where to go for somebody who does not agree. */
            declineTo: string;
            kinds: {
                dataClass: components["schemas"]["DataClass"];
                id: string;
                name: string;
                value: string | number | null;
            }[];
            partner: components["schemas"]["PartnerNotice"];
            /** @description Which wording this is; whoever agrees names it. */
            revision: number;
        };
        ConsentRequest: {
            kinds: components["schemas"]["Kinds"];
            partnerId: components["schemas"]["PartnerId"];
            /** @description One of the registered ones; without it the first. */
            returnAddress?: string;
            state?: string;
        };
        /**
         * @description 個人情報, 仮名加工情報 (never to third parties), 匿名加工情報 (needs no consent), 個人関連情報 (the receiver confirms the consent it has).
         * @enum {string}
         */
        DataClass: "personal" | "pseudonymised" | "anonymised" | "related";
        DataKind: {
            dataClass: components["schemas"]["DataClass"];
            id: string;
            /** @description In the language of the request. */
            name: string;
        };
        DataUse: {
            /**
             * @description Of a partner: `read`: it asked and was answered; `received`: it was sent the data and confirmed; `sent`: it was
             *     sent the data, and whether it took it in is not known; `removed`: it confirmed that it has the data no more.
             * @enum {string|null}
             */
            action: "read" | "received" | "sent" | "removed" | null;
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            by: "partner" | "staff";
            id: components["schemas"]["Id"];
            kinds: string[];
            /** @description The partner's name; of staff the section as a role, or the group. */
            name: string;
            /** @description What staff did. */
            operationId: string | null;
            purpose: string | null;
        };
        /**
         * Format: uuid
         * @description Identifier given by the platform (UUID version 7). Treat it as opaque.
         */
        Id: string;
        /**
         * Format: date-time
         * @description A moment in UTC with millisecond precision, such as 2026-11-23T01:30:00.000Z.
         */
        Instant: string;
        KeySet: {
            keys: components["schemas"]["PublicKeys"];
        };
        Kinds: string[];
        /** @description The same text in the portal's languages. A language that is missing falls back to Japanese. */
        LocalizedText: {
            en?: string;
            ja: string;
            "ja-x-easy"?: string;
        };
        LongText: {
            en: string;
            ja: string;
            "ja-x-easy": string;
        };
        /** @description Send it back as `cursor` to read the next page; null on the last page. */
        NextCursor: string | null;
        /** @description A resident as one partner knows them. */
        PairwiseId: string;
        Partner: {
            details: components["schemas"]["PartnerDetails"];
            id: components["schemas"]["PartnerId"];
            registeredAt: components["schemas"]["Instant"];
            revision: number;
            /** @enum {string} */
            status: "active" | "suspended";
        };
        PartnerDetails: {
            /** @description Where residents can ask the partner. */
            contact: string;
            dataClasses: components["schemas"]["DataClass"][];
            jwks: components["schemas"]["KeySet"];
            kinds: components["schemas"]["Kinds"];
            name: components["schemas"]["LocalizedText"];
            purpose: components["schemas"]["LongText"];
            /** @description How long the partner promises to keep what it reads at the most. */
            retentionDays: number;
            returnAddresses: string[];
        };
        PartnerId: string;
        PartnerNotice: {
            contact: string;
            id: string;
            name: string;
            purpose: string;
            retentionDays: number;
        };
        /**
         * @description RFC 9457 problem details. Clients must ignore members they do not know. `title`, `detail` and `nextStep`
         *     are in the language of the request's `Accept-Language` and may be shown to a person as they are.
         */
        Problem: {
            /** @description With `step-up-required`: what the operation needs. Show again who you are, then repeat the request. */
            assurance?: {
                /** @enum {string} */
                level: "aal1" | "aal2" | "aal3";
                /** @description How long ago it may have been at the most; null: any time in this session. */
                withinSeconds: number | null;
            };
            /** @description With `resident-exists-already`: ids of the residents it may be, for staff who may search residents. */
            candidates?: string[];
            detail?: string;
            errors?: {
                message: string;
                /** @description JSON pointer into the request: /body/points, /query/limit. */
                pointer: string;
            }[];
            helpDeskPhone?: string;
            /** @description What the person can do now. */
            nextStep: string;
            /** @description Quote it to the help desk. */
            requestId: string;
            status: number;
            /** @description With `terms-not-accepted`: the versions to accept; show them, accept, then repeat the request. */
            terms?: string[];
            title: string;
            /** @description Stable address of this kind of problem's documentation. */
            type: string;
        };
        PublicKeys: {
            /** @constant */
            alg?: "ES256";
            /** @constant */
            crv: "P-256";
            kid?: string;
            /** @constant */
            kty: "EC";
            /** @constant */
            use?: "sig";
            x: string;
            y: string;
        }[];
        Receipt: {
            /** @enum {string} */
            action: "granted" | "withdrawn";
            at: components["schemas"]["Instant"];
            id: components["schemas"]["Id"];
            /** @description Names of the kinds. */
            kinds: string[];
            partnerName: string;
        };
        ReceiptFile: {
            keys: components["schemas"]["PublicKeys"];
            /** @description Compact JWS, oldest first. */
            receipts: string[];
        };
    };
    responses: never;
    parameters: {
        /** @description `nextCursor` of the page before. */
        Cursor: string;
        /**
         * @description A fresh random value (a UUID) per intended action. The same key with the same body returns the first reply
         *     again without a second effect; with another body it is refused with `idempotency-key-reused`. Keys are kept for 72 hours.
         */
        IdempotencyKey: string;
        /** @description How many items to return at the most. */
        Limit: number;
        PartnerId: components["schemas"]["PartnerId"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    redeemConsentCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Whom the code stood for, and what they allowed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kinds: components["schemas"]["Kinds"];
                        pairwiseId: components["schemas"]["PairwiseId"];
                    };
                };
            };
            /** @description consent-code-invalid: This code cannot be used. invalid-request: Some input is not right. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/consent-code-invalid" | "/problems/invalid-request";
                    };
                };
            };
            /** @description partner-not-authenticated: The partner could not be authenticated. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/partner-not-authenticated";
                    };
                };
            };
            /** @description partner-suspended: This partner is suspended. cross-site-request: Please use this portal's own pages. forbidden: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/partner-suspended" | "/problems/cross-site-request" | "/problems/forbidden";
                    };
                };
            };
            /** @description body-too-large: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/body-too-large";
                    };
                };
            };
            /** @description unsupported-media-type: This content type is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description too-many-requests: Too many requests just now. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-requests";
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
    listDataKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every kind, with its legal class. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DataKind"][];
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
    previewConsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentRequest"];
            };
        };
        responses: {
            /** @description The request as it may be shown. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentPreview"];
                };
            };
            /** @description invalid-request: Some input is not right. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-request";
                    };
                };
            };
            /** @description signed-out: Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/signed-out";
                    };
                };
            };
            /** @description consent-by-self-only: Only the person may decide this. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/consent-by-self-only" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description consent-request-wrong: This request cannot be shown. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/consent-request-wrong";
                    };
                };
            };
            /** @description body-too-large: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/body-too-large";
                    };
                };
            };
            /** @description unsupported-media-type: This content type is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description too-many-requests: Too many requests just now. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-requests";
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
    listMyConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Partners with at least one kind that I allow. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Consent"][];
                    };
                };
            };
            /** @description signed-out: Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/signed-out";
                    };
                };
            };
            /** @description forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
    grantConsent: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A fresh random value (a UUID) per intended action. The same key with the same body returns the first reply
                 *     again without a second effect; with another body it is refused with `idempotency-key-reused`. Keys are kept for 72 hours.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentGrant"];
            };
        };
        responses: {
            /** @description Allowed, with its receipt. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipt: components["schemas"]["Receipt"];
                        /** @description The partner's registered address with a code (once, within 60 seconds) and the `state`. */
                        returnTo: string;
                    };
                };
            };
            /** @description invalid-request: Some input is not right. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-request";
                    };
                };
            };
            /** @description signed-out: Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/signed-out";
                    };
                };
            };
            /** @description consent-by-self-only: Only the person may decide this. forbidden: You may not do this. second-factor-required: A second check is needed. step-up-required: Please confirm again who you are. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/consent-by-self-only" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/step-up-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description consent-request-wrong: This request cannot be shown. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/consent-request-wrong";
                    };
                };
            };
            /** @description consent-request-changed: What is asked for has just changed. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/consent-request-changed" | "/problems/idempotency-key-reused";
                    };
                };
            };
            /** @description body-too-large: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/body-too-large";
                    };
                };
            };
            /** @description unsupported-media-type: This content type is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description too-many-requests: Too many requests just now. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-requests";
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
    withdrawConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kinds: components["schemas"]["Kinds"];
                };
            };
        };
        responses: {
            /** @description Withdrawn. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description invalid-request: Some input is not right. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-request";
                    };
                };
            };
            /** @description signed-out: Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/signed-out";
                    };
                };
            };
            /** @description consent-by-self-only: Only the person may decide this. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/consent-by-self-only" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description consent-not-found: This consent was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/consent-not-found";
                    };
                };
            };
            /** @description body-too-large: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/body-too-large";
                    };
                };
            };
            /** @description unsupported-media-type: This content type is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description too-many-requests: Too many requests just now. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-requests";
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
    listMyDataUses: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of uses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DataUse"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            /** @description invalid-request: Some input is not right. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-request";
                    };
                };
            };
            /** @description signed-out: Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/signed-out";
                    };
                };
            };
            /** @description forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
    listMyReceipts: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of receipts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Receipt"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            /** @description invalid-request: Some input is not right. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-request";
                    };
                };
            };
            /** @description signed-out: Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/signed-out";
                    };
                };
            };
            /** @description forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
    getMyReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receiptId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptFile"];
                };
            };
            /** @description invalid-request: Some input is not right. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-request";
                    };
                };
            };
            /** @description signed-out: Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/signed-out";
                    };
                };
            };
            /** @description forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description consent-not-found: This consent was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/consent-not-found";
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
    exportMyReceipts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For `npm run consent:verify`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptFile"];
                };
            };
            /** @description signed-out: Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/signed-out";
                    };
                };
            };
            /** @description forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
    listPartners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All partners, by id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Partner"][];
                    };
                };
            };
            /** @description signed-out: Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/signed-out";
                    };
                };
            };
            /** @description forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
    registerPartner: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A fresh random value (a UUID) per intended action. The same key with the same body returns the first reply
                 *     again without a second effect; with another body it is refused with `idempotency-key-reused`. Keys are kept for 72 hours.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    details: components["schemas"]["PartnerDetails"];
                    id: components["schemas"]["PartnerId"];
                };
            };
        };
        responses: {
            /** @description Registered and active. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description invalid-request: Some input is not right. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-request";
                    };
                };
            };
            /** @description signed-out: Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/signed-out";
                    };
                };
            };
            /** @description forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description partner-id-taken: A partner of this id exists. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/partner-id-taken" | "/problems/idempotency-key-reused";
                    };
                };
            };
            /** @description body-too-large: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/body-too-large";
                    };
                };
            };
            /** @description unsupported-media-type: This content type is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description partner-details-wrong: Please check the registration. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/partner-details-wrong";
                    };
                };
            };
            /** @description too-many-requests: Too many requests just now. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-requests";
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
    updatePartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerDetails"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description invalid-request: Some input is not right. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-request";
                    };
                };
            };
            /** @description signed-out: Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/signed-out";
                    };
                };
            };
            /** @description forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description partner-not-found: This partner was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/partner-not-found";
                    };
                };
            };
            /** @description body-too-large: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/body-too-large";
                    };
                };
            };
            /** @description unsupported-media-type: This content type is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description partner-details-wrong: Please check the registration. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/partner-details-wrong";
                    };
                };
            };
            /** @description too-many-requests: Too many requests just now. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-requests";
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
    setPartnerStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "active" | "suspended";
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description invalid-request: Some input is not right. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-request";
                    };
                };
            };
            /** @description signed-out: Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/signed-out";
                    };
                };
            };
            /** @description forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description partner-not-found: This partner was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/partner-not-found";
                    };
                };
            };
            /** @description body-too-large: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/body-too-large";
                    };
                };
            };
            /** @description unsupported-media-type: This content type is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description too-many-requests: Too many requests just now. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-requests";
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
    listReceiptKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JSON Web Key Set (RFC 7517). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
    readSharedData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kinds: components["schemas"]["Kinds"];
                    pairwiseId: components["schemas"]["PairwiseId"];
                };
            };
        };
        responses: {
            /** @description The values now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kind: string;
                            value: string | number | null;
                        }[];
                        pairwiseId: components["schemas"]["PairwiseId"];
                    };
                };
            };
            /** @description invalid-request: Some input is not right. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-request";
                    };
                };
            };
            /** @description partner-not-authenticated: The partner could not be authenticated. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/partner-not-authenticated";
                    };
                };
            };
            /** @description consent-missing: There is no consent for this. partner-suspended: This partner is suspended. cross-site-request: Please use this portal's own pages. forbidden: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/consent-missing" | "/problems/partner-suspended" | "/problems/cross-site-request" | "/problems/forbidden";
                    };
                };
            };
            /** @description body-too-large: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/body-too-large";
                    };
                };
            };
            /** @description unsupported-media-type: This content type is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description too-many-requests: Too many requests just now. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-requests";
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
}
