// Generated from openapi/ by `npm run generate`. Do not edit.
export interface paths {
    "/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All documents with their versions, drafts and how many accepted */
        get: operations["listTermsDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{service}/{kind}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write the next version, and see what it changes */
        put: operations["saveTermsDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{service}/{kind}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish the draft; it is in force from the time given */
        post: operations["publishTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept versions that are in force */
        post: operations["acceptTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is in force, and what I accepted when */
        get: operations["listMyTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/versions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A published version, whole */
        get: operations["getTermsVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/versions/{versionId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a version changed */
        get: operations["compareTerms"];
        put?: never;
        post?: never;
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
        Changes: {
            /** @enum {string} */
            kind: "same" | "added" | "removed";
            text: string;
        }[];
        Document: {
            draft: null | components["schemas"]["Draft"];
            kind: components["schemas"]["Kind"];
            service: components["schemas"]["Service"];
            versions: {
                /** @description How many residents accepted it. */
                acceptedBy: number;
                id: components["schemas"]["Id"];
                inForceFrom: components["schemas"]["Instant"];
                number: number;
            }[];
        };
        Draft: {
            /** @description The Japanese text, which is the one that binds. */
            body: string;
            summary: components["schemas"]["Text"];
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
        /** @enum {string} */
        Kind: "terms" | "privacy";
        MyTerms: {
            /** @description When I accepted this version; null: not yet. */
            acceptedAt: null | components["schemas"]["Instant"];
            inForceFrom: components["schemas"]["Instant"];
            kind: components["schemas"]["Kind"];
            /** @description The latest earlier version that I accepted, to show what changed since. */
            lastAccepted: null | {
                number: number;
                versionId: components["schemas"]["Id"];
            };
            number: number;
            service: components["schemas"]["Service"];
            summary: string;
            versionId: components["schemas"]["Id"];
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
        /** @enum {string} */
        Service: "portal" | "points" | "rideshare" | "healthcare" | "activities";
        Text: {
            en: string;
            ja: string;
            "ja-x-easy": string;
        };
        Version: {
            body: string;
            id: components["schemas"]["Id"];
            inForceFrom: components["schemas"]["Instant"];
            kind: components["schemas"]["Kind"];
            number: number;
            service: components["schemas"]["Service"];
            /** @description In the language of the request. */
            summary: string;
        };
    };
    responses: never;
    parameters: {
        /**
         * @description A fresh random value (a UUID) per intended action. The same key with the same body returns the first reply
         *     again without a second effect; with another body it is refused with `idempotency-key-reused`. Keys are kept for 72 hours.
         */
        IdempotencyKey: string;
        Kind: components["schemas"]["Kind"];
        Service: components["schemas"]["Service"];
        VersionId: components["schemas"]["Id"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listTermsDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One per service and kind. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Document"][];
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
    saveTermsDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["Kind"];
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Draft"];
            };
        };
        responses: {
            /** @description Saved; what it changes in the version in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Changes"];
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
    publishTerms: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A fresh random value (a UUID) per intended action. The same key with the same body returns the first reply
                 *     again without a second effect; with another body it is refused with `idempotency-key-reused`. Keys are kept for 72 hours.
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                kind: components["parameters"]["Kind"];
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Null: at once.
                     */
                    inForceFrom: string | null;
                };
            };
        };
        responses: {
            /** @description Published. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
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
            /** @description terms-draft-missing: There is no draft to publish. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-draft-missing" | "/problems/idempotency-key-reused";
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
            /** @description terms-date-past: It cannot start in the past. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-date-past";
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
    acceptTerms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    versionIds: components["schemas"]["Id"][];
                };
            };
        };
        responses: {
            /** @description Accepted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description terms-by-self-only: Only the person may accept the terms. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-by-self-only" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description terms-outdated: The terms have changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-outdated";
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
    listMyTerms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One per document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MyTerms"][];
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
    getTermsVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                versionId: components["parameters"]["VersionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
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
            /** @description terms-not-found: These terms were not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-found";
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
    compareTerms: {
        parameters: {
            query: {
                since: components["schemas"]["Id"];
            };
            header?: never;
            path: {
                versionId: components["parameters"]["VersionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Japanese text in pieces. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Changes"];
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
            /** @description terms-not-found: These terms were not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-found";
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
