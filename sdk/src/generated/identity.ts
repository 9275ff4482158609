// Generated from openapi/ by `npm run generate`. Do not edit.
export interface paths {
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what to whose data, when, with which permission */
        get: operations["listAuditRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the platform knows of me from my card */
        get: operations["getMyProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The identities by which I can sign in */
        get: operations["listMyIdentities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/identities/{identityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * No longer sign in with this identity
         * @description Sessions on other devices that were started with it end. The last identity that stands on the My Number card stays,
         *     because without it the account could not be opened again.
         */
        delete: operations["unlinkIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: operations["listMySessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out on another device */
        delete: operations["endMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out everywhere but here */
        post: operations["endMyOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals and merges */
        get: operations["listMerges"];
        put?: never;
        /**
         * Propose to make one account of two
         * @description Nothing changes until a second member of staff approves. A proposal lapses after 14 days.
         */
        post: operations["proposeMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{mergeId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mergeId: components["parameters"]["MergeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make one account of two, as the second person
         * @description Identities move to the kept account and sessions of the merged one end at once. Every service then moves what belongs
         *     to the resident. Reversible for 30 days.
         */
        post: operations["approveMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{mergeId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mergeId: components["parameters"]["MergeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a proposal, or take one's own back */
        post: operations["declineMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{mergeId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mergeId: components["parameters"]["MergeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a merge back
         * @description One person with a reason is enough: it restores what was there, and as long as a wrong merge lasts, somebody sees
         *     another person's records. Possible for 30 days. Points that were spent in between stay spent.
         */
        post: operations["undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ways to sign in that this city offers */
        get: operations["listIdentityProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pairs of residents who may be one person
         * @description Same birth date, and the same whole name or the same kana in any width. It is a hint: staff look and decide. Each search
         *     and everyone it showed is audited.
         */
        post: operations["findDuplicateCandidates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All residents as CSV or Excel */
        get: operations["exportResidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find residents by name, kana or birth date
         * @description A POST because names do not belong in addresses or logs. A name matches whole or by family or given name, in any
         *     width or kana; personal data is sealed, so parts of a word do not match. Each search and everyone it showed is audited.
         */
        post: operations["searchResidents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in on this device */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/{providerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Begin signing in; a navigation of the browser, not a fetch */
        get: operations["startSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/{providerId}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the issuer sends the browser back to
         * @description Checks state, nonce, PKCE, issuer, audience and assurance, registers the resident at the first sign-in, and starts a
         *     fresh session. When anything is wrong the browser is sent to the sign-in page, which explains it.
         */
        get: operations["finishSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session and clear what the browser keeps */
        post: operations["signOut"];
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
        /**
         * @description How surely the person at the device is the account's owner (NIST SP 800-63B): aal1 a linked identity or a password,
         *     aal2 a passkey or a second factor, aal3 the My Number card with its PIN.
         * @enum {string}
         */
        AssuranceLevel: "aal1" | "aal2" | "aal3";
        AuditRecord: {
            actorId: string | null;
            /** @enum {string} */
            actorKind: "resident" | "staff" | "nobody" | "system";
            at: components["schemas"]["Instant"];
            id: components["schemas"]["Id"];
            /** @description The resident for whom the actor acted (代理). */
            onBehalfOf: string | null;
            operationId: string;
            outcome: string;
            permission: string;
            requestId: string;
            /** @description Residents whose data it concerned. */
            subjects: string[];
        };
        DuplicateCandidate: {
            newer: components["schemas"]["MergeParty"];
            /** @description Registered first. */
            older: components["schemas"]["MergeParty"];
            /** @description A proposal for one of the two that waits for a second person. */
            openMergeId: null | components["schemas"]["Id"];
            sameKana: boolean;
            sameName: boolean;
        };
        /**
         * Format: uuid
         * @description Identifier given by the platform (UUID version 7). Treat it as opaque.
         */
        Id: string;
        IdentityProvider: {
            /** @enum {string} */
            audience: "residents" | "staff";
            description: string;
            id: string;
            /** @description Whether a resident may add an identity of it to their account (`purpose=link`). */
            isLinkable: boolean;
            /** @description In the language of the request. */
            name: string;
        };
        /**
         * Format: date-time
         * @description A moment in UTC with millisecond precision, such as 2026-11-23T01:30:00.000Z.
         */
        Instant: string;
        LinkedIdentity: {
            id: components["schemas"]["Id"];
            /** @description It cannot be unlinked. */
            isLastCard: boolean;
            /**
             * @description `card`: it stands on the My Number card.
             * @enum {string}
             */
            kind: "card" | "other";
            lastUsedAt: null | components["schemas"]["Instant"];
            linkedAt: components["schemas"]["Instant"];
            providerId: string;
            /** @description In the language of the request; null for an issuer that the city no longer offers. */
            providerName: string | null;
        };
        LiveSession: {
            /**
             * @description As far as the browser tells.
             * @enum {string}
             */
            device: "phone" | "tablet" | "computer" | "unknown";
            id: string;
            isThis: boolean;
            lastSeenAt: components["schemas"]["Instant"];
            /** @description How the person signed in. */
            providerName: string | null;
            startedAt: components["schemas"]["Instant"];
        };
        /**
         * Format: date
         * @description A calendar day in Asia/Tokyo.
         */
        LocalDate: string;
        Merge: {
            decision: components["schemas"]["MergeDecision"];
            id: components["schemas"]["Id"];
            /** @description I proposed it, so somebody else has to approve it. */
            isMine: boolean;
            kept: components["schemas"]["MergeParty"];
            lapsesAt: components["schemas"]["Instant"];
            merged: components["schemas"]["MergeParty"];
            /** @description What the services report; they work right after the merge, not in it. */
            outcomes: {
                amount: number;
                /**
                 * @description `left`: the kept account had the same, such as a check-in at the same activity.
                 * @enum {string}
                 */
                kind: "moved" | "left" | "returned" | "points-moved" | "points-returned" | "points-not-returned";
                service: string;
            }[];
            proposedAt: components["schemas"]["Instant"];
            /** @description The name of the member of staff. */
            proposedBy: string;
            reason: string;
            /** @enum {string} */
            state: "proposed" | "lapsed" | "declined" | "merged" | "undone";
            undo: components["schemas"]["MergeDecision"];
            undoableUntil: null | components["schemas"]["Instant"];
        };
        /** @description Who decided it, when, and why; the reason is null where none is asked for. */
        MergeDecision: null | {
            at: components["schemas"]["Instant"];
            /** @description The name of the member of staff. */
            by: string;
            reason: string | null;
        };
        MergeParty: {
            address: string;
            birthDate: components["schemas"]["LocalDate"];
            id: components["schemas"]["Id"];
            identities: {
                /** @enum {string} */
                kind: "card" | "other";
                linkedAt: components["schemas"]["Instant"];
                providerName: string | null;
            }[];
            kana: string | null;
            name: string;
            registeredAt: components["schemas"]["Instant"];
        };
        /** @description Send it back as `cursor` to read the next page; null on the last page. */
        NextCursor: string | null;
        Permission: string;
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
            title: string;
            /** @description Stable address of this kind of problem's documentation. */
            type: string;
        };
        Reason: string;
        Resident: {
            address: string;
            birthDate: components["schemas"]["LocalDate"];
            /** @description Resident IDs of accounts that were merged into this one. Left out when there are none. */
            formerIds?: components["schemas"]["Id"][];
            /** @enum {string} */
            gender: "female" | "male" | "other" | "unknown";
            id: components["schemas"]["Id"];
            kana: string | null;
            name: string;
            registeredAt: components["schemas"]["Instant"];
        };
        ResidentPage: {
            items: components["schemas"]["Resident"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /** @enum {string} */
        Role: "resident" | "organiser" | "planning" | "welfare" | "transport" | "desk" | "auditor" | "administrator";
        Session: {
            /** @constant */
            state: "signed-out";
        } | {
            /** @description Who really sits at the device when a helper or the desk acts for the resident (代理); else null. */
            actedBy: null | {
                displayName: string;
                /** @enum {string} */
                kind: "resident" | "staff";
            };
            assurance: components["schemas"]["AssuranceLevel"];
            /** @description When the person last showed who they are. */
            authenticatedAt: components["schemas"]["Instant"];
            displayName: string;
            expiresAt: components["schemas"]["Instant"];
            /** @description Seconds without use after which the session ends. */
            idleTimeoutSeconds: number;
            /** @enum {string} */
            kind: "resident" | "staff";
            permissions: components["schemas"]["Permission"][];
            roles: components["schemas"]["Role"][];
            /** @constant */
            state: "signed-in";
        };
    };
    responses: {
        /** @description The whole list as a file, streamed. */
        ExportFile: {
            headers: {
                "Content-Disposition"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                "text/csv": string;
            };
        };
    };
    parameters: {
        /** @description `nextCursor` of the page before. */
        Cursor: string;
        /** @description CSV (UTF-8 with byte order mark, opens correctly in Japanese Excel) or an Excel workbook. */
        ExportFormat: "csv" | "xlsx";
        /**
         * @description A fresh random value (a UUID) per intended action. The same key with the same body returns the first reply
         *     again without a second effect; with another body it is refused with `idempotency-key-reused`. Keys are kept for 72 hours.
         */
        IdempotencyKey: string;
        /** @description How many items to return at the most. */
        Limit: number;
        MergeId: components["schemas"]["Id"];
        ProviderId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAuditRecords: {
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
            /** @description Audit records, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditRecord"][];
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
            /** @description forbidden: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden";
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
    getMyProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resident"];
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
            /** @description forbidden: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden";
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
    listMyIdentities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My identities, the first linked first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LinkedIdentity"][];
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
            /** @description forbidden: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden";
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
    unlinkIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identityId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Unlinked. */
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
            /** @description not-for-another: This cannot be done for somebody else. forbidden: You may not do this. step-up-required: Please confirm again who you are. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-for-another" | "/problems/forbidden" | "/problems/step-up-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description identity-not-found: This identity is not linked. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/identity-not-found";
                    };
                };
            };
            /** @description last-card-identity: This card cannot be unlinked. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/last-card-identity";
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
    listMySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My live sessions, this one first, then the one used last. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LiveSession"][];
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
    endMySession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
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
            /** @description cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/cross-site-request";
                    };
                };
            };
            /** @description session-not-found: That session has already ended. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/session-not-found";
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
    endMyOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Only this session is left. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/cross-site-request";
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
    listMerges: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description `proposed`: waiting for a second person. `closed`: everything else. Without it all. */
                state?: "proposed" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest proposal first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Merge"][];
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
            /** @description forbidden: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden";
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
    proposeMerge: {
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
                    /** @description The account that stays. */
                    keptId: components["schemas"]["Id"];
                    /** @description The account that is merged into it. */
                    mergedId: components["schemas"]["Id"];
                    reason: components["schemas"]["Reason"];
                };
            };
        };
        responses: {
            /** @description Proposed. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Id"];
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
            /** @description forbidden: You may not do this. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description resident-not-found: There is no such resident. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/resident-not-found";
                    };
                };
            };
            /** @description merge-same-resident: These are one and the same resident. merge-already-proposed: A merge of this resident is already proposed. resident-merged: This resident has been merged into another. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/merge-same-resident" | "/problems/merge-already-proposed" | "/problems/resident-merged" | "/problems/idempotency-key-reused";
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
    approveMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mergeId: components["parameters"]["MergeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Merged. */
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
            /** @description second-person-needed: Whoever proposed it cannot approve it. forbidden: You may not do this. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/second-person-needed" | "/problems/forbidden" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description merge-not-found: There is no such merge. resident-not-found: There is no such resident. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/merge-not-found" | "/problems/resident-not-found";
                    };
                };
            };
            /** @description merge-not-open: This proposal has been decided or has lapsed. resident-merged: This resident has been merged into another. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/merge-not-open" | "/problems/resident-merged";
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
    declineMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mergeId: components["parameters"]["MergeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: components["schemas"]["Reason"];
                };
            };
        };
        responses: {
            /** @description Declined. Nothing of the residents has changed. */
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
            /** @description forbidden: You may not do this. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description merge-not-found: There is no such merge. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/merge-not-found";
                    };
                };
            };
            /** @description merge-not-open: This proposal has been decided or has lapsed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/merge-not-open";
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
    undoMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mergeId: components["parameters"]["MergeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: components["schemas"]["Reason"];
                };
            };
        };
        responses: {
            /** @description Two accounts again. */
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
            /** @description forbidden: You may not do this. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description merge-not-found: There is no such merge. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/merge-not-found";
                    };
                };
            };
            /** @description merge-not-in-force: This merge is not in force. merge-undo-too-late: The 30 days for taking the merge back are over. merge-undo-later-first: Take the later merge back first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/merge-not-in-force" | "/problems/merge-undo-too-late" | "/problems/merge-undo-later-first";
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
    listIdentityProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The providers, in the order in which to show them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IdentityProvider"][];
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
    findDuplicateCandidates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only pairs with this resident. */
                    residentId?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description The 50 pairs with the newest registrations, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DuplicateCandidate"][];
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
            /** @description forbidden: You may not do this. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/cross-site-request";
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
    exportResidents: {
        parameters: {
            query?: {
                /** @description CSV (UTF-8 with byte order mark, opens correctly in Japanese Excel) or an Excel workbook. */
                format?: components["parameters"]["ExportFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ExportFile"];
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
            /** @description forbidden: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden";
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
    searchResidents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    birthDate?: components["schemas"]["LocalDate"];
                    cursor?: string;
                    /** @default 20 */
                    limit?: number;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Residents found, newest registration first. Without name and birth date, all residents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentPage"];
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
            /** @description forbidden: You may not do this. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/cross-site-request";
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
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session; `signed-out` when there is none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
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
    startSignIn: {
        parameters: {
            query?: {
                /**
                 * @description `sign-in` starts a new session; `step-up` shows again who the signed-in person is, for an operation with
                 *     `x-assurance`, and is refused when somebody else comes back. `link` adds the identity that comes back to the
                 *     signed-in resident, who has shown their card in the last 600 seconds; it ends at `/me/identities` with
                 *     `?linked=` (the provider) or `?problem=` (why not).
                 */
                purpose?: "sign-in" | "step-up" | "link";
                /** @description Path inside the portal to come back to. Anything but a path of this portal is ignored. */
                returnTo?: string;
            };
            header?: never;
            path: {
                providerId: components["parameters"]["ProviderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the issuer's sign-in page. */
            302: {
                headers: {
                    Location?: string;
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
            /** @description identity-provider-not-found: There is no such way to sign in. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/identity-provider-not-found";
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
    finishSignIn: {
        parameters: {
            query?: {
                code?: string;
                error?: string;
                error_description?: string;
                iss?: string;
                session_state?: string;
                state?: string;
            };
            header?: never;
            path: {
                providerId: components["parameters"]["ProviderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Into the portal. */
            302: {
                headers: {
                    Location?: string;
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
            /** @description identity-provider-not-found: There is no such way to sign in. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/identity-provider-not-found";
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
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    "Clear-Site-Data"?: string;
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/cross-site-request";
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
