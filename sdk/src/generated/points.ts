// Generated from openapi/ by `npm run generate`. Do not edit.
export interface paths {
    "/books/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The city's accounts at a moment
         * @description Budgets, what was issued, what lapsed, and what partners received. With what residents and groups hold they sum to zero.
         */
        get: operations["listCityAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/books/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the ledger was checked */
        get: operations["getBooksCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/books/entries/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole journal as CSV or Excel
         * @description Accounts of residents are named by their account number, not by the person.
         */
        get: operations["exportPointEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/books/liabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the city owes, by the month in which it expires */
        get: operations["getLiabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Budgets with what is left in them */
        get: operations["listPointBudgets"];
        put?: never;
        /**
         * A programme's budget for a fiscal year
         * @description Without `programme` a new programme begins. Points are issued into it.
         */
        post: operations["createPointBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets/{budgetId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                budgetId: components["parameters"]["BudgetId"];
            };
            cookie?: never;
        };
        /** A budget with what was put in and returned */
        get: operations["getPointBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets/{budgetId}/fundings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                budgetId: components["parameters"]["BudgetId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue points into a budget */
        post: operations["fundPointBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets/{budgetId}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                budgetId: components["parameters"]["BudgetId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give points of a budget back
         * @description For example what is left at the end of the fiscal year. Never more than is available.
         */
        post: operations["returnPointBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/differences/{differenceId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or decline what somebody else proposed */
        post: operations["decideCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/differences/{differenceId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle a difference with a reason, or propose the correction of points
         * @description Without a correction it is settled at once. A correction waits for somebody else.
         */
        post: operations["resolveDifference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grant-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a file of grants, all of it, before anything is granted
         * @description Grants nothing. A file without faults is kept for a day under the `grantId` that it gets, for
         *     `requestBulkGrant`: so what is granted is exactly what was checked.
         */
        post: operations["checkGrantFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grant-files/{grantId}/request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grantId: components["parameters"]["GrantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant a file that was checked, whole or not at all */
        post: operations["requestBulkGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grant-recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who this resident ID, card number or group is
         * @description A POST because card numbers do not belong in addresses or logs.
         */
        post: operations["findGrantRecipient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grants that staff made or asked for */
        get: operations["listPointGrants"];
        put?: never;
        /**
         * Grant points to one resident or group
         * @description Posted at once, unless it takes what this member of staff granted alone that day beyond the city's limit: then it
         *     waits for a second person.
         */
        post: operations["requestPointGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grantId: components["parameters"]["GrantId"];
            };
            cookie?: never;
        };
        /** One grant with who is to have it */
        get: operations["getPointGrant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants/{grantId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grantId: components["parameters"]["GrantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve what a colleague asked for; it is granted at once */
        post: operations["approvePointGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants/{grantId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grantId: components["parameters"]["GrantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline what a colleague asked for, or withdraw what one asked for oneself */
        post: operations["declinePointGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My balance */
        get: operations["getMyAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My history, latest first */
        get: operations["listMyEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/entries/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        /** One entry, with its rule and its lots */
        get: operations["getMyEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/exchange-partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I can exchange points, and how many */
        get: operations["listMyExchangePartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My exchanges, latest first */
        get: operations["listMyExchanges"];
        put?: never;
        /**
         * Exchange points
         * @description Reserves the points at once and answers; the partner is called afterwards, until it is known what became of it.
         *     Topic `points` of the news tells of every change.
         */
        post: operations["requestExchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/exchanges/{exchangeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An exchange, with what happened when */
        get: operations["getMyExchange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/exchanges/{exchangeId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an exchange
         * @description At once while the partner has not been called; afterwards the partner is asked to take the credit back, which it does
         *     unless some of it was spent. `cancelling` until it has answered.
         */
        post: operations["cancelExchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why my balance is what it is */
        get: operations["explainMyBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/wallet-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin linking my wallet at a partner
         * @description Ties the attempt to this browser and answers where to send it. The partner sends it back to `finishWalletLink`. The
         *     partner is told nothing of me but a pairwise identifier.
         */
        post: operations["startWalletLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/wallet-links/{partnerId}": {
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
         * Unlink my wallet
         * @description What is under way is finished. The partner forgets the link as soon as it can be told.
         */
        delete: operations["removeWalletLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-group/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What my group has
         * @description The group is the one for which the organiser's account was opened.
         */
        get: operations["getMyGroupAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-group/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My group's history, latest first */
        get: operations["listMyGroupEntries"];
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
        /** The partners and how they do */
        get: operations["listPointPartners"];
        put?: never;
        post?: never;
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
        /** One partner and how it does */
        get: operations["getPointPartner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners/{partnerId}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Stop or resume the points of a partner, or change its scopes
         * @description Stopped, it can call nothing here and residents can begin no exchange; what is under way is brought to its end.
         */
        put: operations["setPointPartnerAccess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners/{partnerId}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days compared with a partner, the latest first */
        get: operations["listReconciliationDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners/{partnerId}/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A day with both sides and every difference */
        get: operations["getReconciliationDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners/{partnerId}/days/{day}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a day on which everything is settled */
        post: operations["closeReconciliationDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners/{partnerId}/days/{day}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch the partner's file and compare */
        post: operations["compareReconciliationDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners/{partnerId}/days/{day}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Our file of a day, as the partner gets it */
        get: operations["exportReconciliationFile"];
        /** Take in the file that a partner sent by other means */
        put: operations["importReconciliationFile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners/{partnerId}/webhook-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to a partner, the latest first */
        get: operations["listWebhookMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners/{partnerId}/webhook-replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what was given up
         * @description With the same id, so that the partner takes it once. Without `messageId` all that were given up.
         */
        post: operations["replayWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was earned and could not be given */
        get: operations["listPointRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refusals/{refusalId}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refusalId: components["parameters"]["RefusalId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave it at that */
        post: operations["dismissPointRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refusals/{refusalId}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refusalId: components["parameters"]["RefusalId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give afterwards what could not be given
         * @description Above the city's limit it waits for a second person, as every grant of staff does.
         */
        post: operations["grantPointRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/{residentId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                residentId: components["parameters"]["ResidentId"];
            };
            cookie?: never;
        };
        /** A resident's history, latest first */
        get: operations["listEntriesOfResident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/{residentId}/entries/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: components["parameters"]["EntryId"];
                residentId: components["parameters"]["ResidentId"];
            };
            cookie?: never;
        };
        /** One entry of a resident, with its rule and its lots */
        get: operations["getEntryOfResident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/{residentId}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                residentId: components["parameters"]["ResidentId"];
            };
            cookie?: never;
        };
        /**
         * Why a resident's balance is what it is
         * @description For the desk and the telephone. It shows what the resident sees.
         */
        get: operations["explainBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every earning rule, with the version in force and the one to come */
        get: operations["listPointRules"];
        put?: never;
        /** A new rule */
        post: operations["createPointRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules/{ruleId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        /** One rule with all its versions */
        get: operations["getPointRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules/{ruleId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a rule from a moment on
         * @description Versions are never changed. What happened before a version took effect stays with the version of its time. A version
         *     that is to come is overtaken by one that is made after it and takes effect before it.
         */
        post: operations["addPointRuleVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a rule would have granted in a month that is over
         * @description Replays what happened in that month, as if the rule had been switched on and running. Changes nothing. The budget is
         *     taken as it is now. Occasions are kept for thirteen months.
         */
        post: operations["previewPointRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet-links/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the partner sends the browser back to
         * @description Only the browser that began, signed in as who began, within ten minutes and once. Leads to `/points/exchange/wallets` with
         *     `?linked=` (the partner) or `?problem=` (why not).
         */
        get: operations["finishWalletLink"];
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
        /** @enum {string} */
        AccessStatus: "active" | "suspended";
        Account: {
            /** @description Points that can be spent now. */
            balance: number;
            /** @description Points received since the first of this month, Asia/Tokyo. */
            earnedThisMonth: number;
            expiringSoon: components["schemas"]["ExpiringSoon"];
            /** @description Points reserved for something under way, such as an exchange; not part of `balance`. */
            held: number;
            nextExpiry: components["schemas"]["NextExpiry"];
        };
        Age: number | null;
        /** @description `promised`: what the organiser or the campaign promised. `rate`: so many points for every whole `per` units. */
        Amount: {
            /** @constant */
            kind: "fixed";
            points: components["schemas"]["Points"];
        } | {
            /** @constant */
            kind: "promised";
        } | {
            /** @constant */
            kind: "rate";
            per: number;
            points: components["schemas"]["Points"];
            /** @enum {string} */
            unit: "metres" | "yen";
        };
        Budget: {
            available: number;
            fiscalYear: number;
            /** @description Put in, without what was returned. */
            funded: number;
            id: components["schemas"]["Id"];
            name: string;
            programme: string;
            /** @enum {string} */
            state: "ample" | "low" | "empty";
            warnBelowPercent: number;
        };
        BudgetMovement: {
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "funded" | "returned";
            movedAt: components["schemas"]["Instant"];
            /** @description Name of the member of staff; null: it came with the installation. */
            movedBy: string | null;
            points: number;
            reason: string;
        };
        BudgetPoints: number;
        /** @description For one resident or group; null: no limit. */
        Cap: {
            points: number | null;
            times: number | null;
        };
        Cause: {
            /** @description What it was for, such as the title of the activity. */
            description: string;
            kind: components["schemas"]["CauseKind"];
            label: components["schemas"]["CauseLabel"];
        };
        /** @enum {string} */
        CauseKind: "activity-attended" | "group-activity-reported" | "ride-completed" | "health-recorded" | "checkup-taken" | "survey-answered" | "campaign-won" | "staff-grant" | "bulk-grant" | "attendance-revoked" | "exchanged" | "exchange-cancelled" | "exchange-refunded" | "expired" | "budget-funded" | "budget-returned" | "correction" | "account-closed" | "residents-merged";
        /** @description The kind in words, in the language of the request. */
        CauseLabel: string;
        CityAccount: {
            /** @description Points. What was issued is negative. */
            balance: number;
            code: string;
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "budget" | "issuance" | "breakage" | "partner";
            name: string;
        };
        /** @description A day in Asia/Tokyo. */
        Day: string | null;
        Days: string[];
        /** @enum {string} */
        DayState: "waiting" | "compared" | "closed";
        Difference: {
            /** @description What would make our books say what the partner's say; null when no points can be moved for it. */
            correction: null | {
                /** @enum {string} */
                direction: "to-resident" | "to-partner";
                points: number;
            };
            exchangeId: string;
            foundAt: components["schemas"]["Instant"];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "missing-here" | "missing-there" | "other-amount" | "other-state" | "duplicate";
            /** @enum {string} */
            lineKind: "credit" | "cancellation" | "refund";
            ourPoints: number | null;
            /** @description Of the exchange here; null when there is none. */
            ourState: string | null;
            refundId: string | null;
            /**
             * @description `vanished`: a later comparison did not find it any more.
             * @enum {string}
             */
            state: "open" | "proposed" | "resolved" | "vanished";
            steps: {
                at: components["schemas"]["Instant"];
                /** @description Name of the member of staff. */
                by: string | null;
                /** @enum {string} */
                kind: "found" | "vanished" | "settled" | "proposed" | "declined" | "approved";
                reason: string | null;
                transferId: string | null;
            }[];
            theirPoints: number | null;
        };
        Entry: {
            /** @description All points afterwards, those on hold included. */
            balanceAfter: number;
            cause: components["schemas"]["Cause"];
            id: components["schemas"]["Id"];
            /** @description Positive when received, negative when spent. */
            points: number;
            postedAt: components["schemas"]["Instant"];
        };
        EntryDetail: {
            balanceAfter: number;
            cause: components["schemas"]["Cause"];
            id: components["schemas"]["Id"];
            /** @description Which points they were, by their expiry. */
            lots: {
                expiresAt: components["schemas"]["Expiry"];
                points: number;
            }[];
            points: number;
            postedAt: components["schemas"]["Instant"];
            /** @description The entry that this gives back. */
            refundOf: {
                cause: components["schemas"]["Cause"];
                id: components["schemas"]["Id"];
                postedAt: components["schemas"]["Instant"];
            } | null;
            /** @description What was given back of this entry later, oldest first. */
            refunds: {
                cause: components["schemas"]["Cause"];
                id: components["schemas"]["Id"];
                points: number;
                postedAt: components["schemas"]["Instant"];
            }[];
            /** @description The earning rule as it was then; null when no rule granted them. */
            rule: {
                description: string;
                name: string;
                version: number;
            } | null;
        };
        EntryPage: {
            items: components["schemas"]["Entry"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        Exchange: {
            changedAt: components["schemas"]["Instant"];
            id: components["schemas"]["Id"];
            isCancellable: boolean;
            /** @description It could not be taken back since some of it was spent. */
            isCancelRefused: boolean;
            partnerId: components["schemas"]["PartnerId"];
            /** @description As it was called then. */
            partnerName: string;
            points: number;
            requestedAt: components["schemas"]["Instant"];
            /** @description Given back to me so far. */
            returnedPoints: number;
            state: components["schemas"]["ExchangeState"];
            yen: number;
        };
        ExchangeDetails: {
            exchange: components["schemas"]["Exchange"];
            /** @description What the partner calls the credit. */
            partnerReference: string | null;
            /** @description Short enough to read out on the telephone. */
            receiptNumber: string;
            /** @description Why the partner did not credit it. */
            rejectionReason: null | ("wallet-not-linked" | "wallet-closed" | "wallet-full" | "other");
            /** @description What happened, in order. */
            steps: {
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                kind: "requested" | "sent" | "unanswered" | "credited" | "rejected" | "cancel-asked" | "cancel-refused" | "cancelled" | "refunded";
                /** @description Points that this moved. */
                points: number | null;
            }[];
        };
        ExchangePartner: {
            /**
             * Format: uri
             * @description Where a person opens the wallet.
             */
            appUrl: string;
            /** @description Whom to ask about the wallet. */
            contact: string;
            id: components["schemas"]["PartnerId"];
            limits: {
                leftThisMonth: number;
                /** @description Days and months are those of Asia/Tokyo. */
                leftToday: number;
                maxPointsPerDay: number;
                maxPointsPerMonth: number;
                minPoints: number;
                /** @description The most that I can exchange now; 0: nothing. */
                mostNow: number;
                /** @description Only multiples of it. */
                stepPoints: number;
            };
            /** @description My wallet there; null when it is not linked. */
            link: null | {
                linkedAt: components["schemas"]["Instant"];
                /** @description What the partner shows of the wallet number. */
                walletLabel: string;
            };
            /** @description In the language of the request. */
            name: string;
            /** @description So many points are so many yen. */
            rate: {
                points: number;
                yen: number;
            };
            /**
             * @description `delayed`: it does not answer now, so that exchanges wait, with their points reserved. `closed`: the city has stopped it.
             * @enum {string}
             */
            state: "open" | "delayed" | "closed";
        };
        /**
         * @description `waiting`: reserved, the partner has not been called. `sending`: called, and it is not known yet what became of it; the
         *     points stay reserved. `credited`: in the wallet. `cancelling`: the partner is asked to take it back. `cancelled`,
         *     `rejected`: the points are back. `refunded`: all points were given back later.
         * @enum {string}
         */
        ExchangeState: "waiting" | "sending" | "credited" | "cancelling" | "cancelled" | "rejected" | "refunded";
        ExpiringSoon: {
            /** @description How far ahead it was looked. */
            days: number;
            /** @description Points not on hold that expire within the days. */
            points: number;
        };
        /** @description Null when it does not end by itself. */
        Expiry: components["schemas"]["Instant"] | null;
        /** @description `after`: good for so many months, and on to the end of that day, month or fiscal year in Asia/Tokyo. */
        ExpiryPolicy: {
            /** @constant */
            kind: "never";
        } | {
            /** @enum {string} */
            end: "day" | "month" | "fiscal-year";
            /** @constant */
            kind: "after";
            months: number;
        };
        Explanation: {
            asOf: components["schemas"]["Instant"];
            /** @description `posted` without `held`. */
            balance: number;
            /** @description Everything that ever came and went, by what it means for the balance; in the order in which it is told. Groups of which nothing happened are left out. */
            groups: {
                causes: {
                    kind: components["schemas"]["CauseKind"];
                    label: components["schemas"]["CauseLabel"];
                    points: number;
                    times: number;
                }[];
                /** @enum {string} */
                group: "earned" | "used" | "returned" | "expired" | "taken-back" | "corrected";
                /** @description The sum of its causes. */
                points: number;
            }[];
            /** @description The sum of `holds`. */
            held: number;
            /** @description What is reserved now. */
            holds: {
                cause: components["schemas"]["Cause"];
                expiresAt: components["schemas"]["Expiry"];
                heldSince: components["schemas"]["Instant"];
                id: components["schemas"]["Id"];
                points: number;
            }[];
            /** @description What is left, first to expire first; together they are `posted`. */
            lots: {
                expiresAt: components["schemas"]["Expiry"];
                held: number;
                points: number;
            }[];
            /** @description The sum of `groups`. */
            posted: number;
        };
        Grant: {
            budgetName: string;
            /** @description How many recipients. */
            count: number;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description Null: nobody had to. */
            decidedBy: string | null;
            decisionNote: string | null;
            description: string;
            /** @description SHA-256 of the file, hexadecimal. */
            fileDigest: string | null;
            fileName: string | null;
            id: components["schemas"]["Id"];
            /** @description Whether the reader asked for it. */
            isOwn: boolean;
            /**
             * @description `refusal`: given afterwards what could not be given.
             * @enum {string}
             */
            kind: "one" | "bulk" | "refusal";
            note: string;
            /** @description All together. */
            points: number;
            requestedAt: components["schemas"]["Instant"];
            requestedBy: string;
            state: components["schemas"]["GrantState"];
        };
        /** @description What it is for, as the resident reads it in the history. Never about a third person. */
        GrantDescription: string;
        GrantFileCheck: {
            /** @description SHA-256 of the file, hexadecimal. */
            digest: string;
            /** @description All of them, also those not listed. */
            faultCount: number;
            faults: components["schemas"]["GrantFileFault"][];
            /**
             * Format: uuid
             * @description Null: the file has faults and nothing was kept.
             */
            grantId: string | null;
            ignoredColumns: string[];
            needsApproval: boolean;
            /** @description All together. */
            points: number;
            /** @description Rows with data in them. */
            rows: number;
        };
        GrantFileFault: {
            /** @description The heading as the file has it. */
            column: string | null;
            /** @description In the reader's language. */
            message: string;
            /** @description As a spreadsheet numbers it, the headings being row 1; null for the file as a whole. */
            row: number | null;
        };
        GrantLine: {
            points: number;
            recipient: components["schemas"]["Recipient"];
            /** @description As a spreadsheet numbers it, the headings being row 1; of a grant to one: 1. */
            row: number;
        };
        /** @description Why; for colleagues. */
        GrantNote: string;
        GrantPoints: number;
        /** @enum {string} */
        GrantState: "waiting" | "granted" | "declined" | "withdrawn";
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
        /**
         * Format: date
         * @description A calendar day in Asia/Tokyo.
         */
        LocalDate: string;
        MaybeInstant: components["schemas"]["Instant"] | null;
        Movement: {
            points: components["schemas"]["BudgetPoints"];
            reason: string;
        };
        NewVersion: {
            content: components["schemas"]["RuleContent"];
            note: components["schemas"]["Note"];
            takesEffectAt: components["schemas"]["TakesEffectAt"];
        };
        /** @description Send it back as `cursor` to read the next page; null on the last page. */
        NextCursor: string | null;
        /** @description What expires next; null when nothing does. */
        NextExpiry: {
            expiresAt: components["schemas"]["Instant"];
            points: number;
        } | null;
        /** @description Why; for colleagues. */
        Note: string;
        PartnerId: string;
        PointPartner: {
            accessChangedAt: components["schemas"]["MaybeInstant"];
            accessReason: string | null;
            /** @description Our calls to the partner. */
            calls: {
                /** @description Null while it answers; the moment of the last failure when it never answered. */
                failingSince: components["schemas"]["MaybeInstant"];
                /** @description In a row. */
                failures: number;
                lastFailure: string | null;
                lastSuccessAt: components["schemas"]["MaybeInstant"];
                oldestPendingAt: components["schemas"]["MaybeInstant"];
                pausedUntil: components["schemas"]["MaybeInstant"];
                /** @description Exchanges that wait for the partner. */
                pendingCount: number;
            };
            days: {
                /** Format: date */
                lastClosedDay: string | null;
                /** Format: date */
                oldestOpenDay: string | null;
                openDifferences: number;
            };
            id: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            status: components["schemas"]["AccessStatus"];
            webhooks: {
                givenUpCount: number;
                isOn: boolean;
                lastDeliveredAt: components["schemas"]["MaybeInstant"];
                /** @description Of the messages that wait. */
                lastFailure: string | null;
                oldestWaitingAt: components["schemas"]["MaybeInstant"];
                /** @description Null when the partner has named none. */
                url: string | null;
                waitingCount: number;
            };
        };
        Points: number;
        Preview: {
            /** @description The programme's budget of this fiscal year; null: there is none. */
            budget: {
                available: number;
                left: number;
            } | null;
            days: {
                day: components["schemas"]["LocalDate"];
                points: number;
                times: number;
            }[];
            granted: {
                people: number;
                points: number;
                times: number;
            };
            month: string;
            /** @description How many could have earned something. */
            occasions: number;
            refused: {
                points: number;
                reason: components["schemas"]["RefusalReason"];
                times: number;
            }[];
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
        Reason: string;
        Recipient: {
            /** @description ID of the resident or group; of an account that was closed, what is left of it. */
            id: string;
            kind: components["schemas"]["RecipientKind"];
            /** @description Null: the account was closed. */
            name: string | null;
        };
        /** @enum {string} */
        RecipientKind: "resident" | "group";
        ReconciliationDay: {
            closedAt: components["schemas"]["MaybeInstant"];
            /** @description Name of the member of staff; null also when it closed by itself. */
            closedBy: string | null;
            comparedAt: components["schemas"]["MaybeInstant"];
            day: components["schemas"]["LocalDate"];
            differences: components["schemas"]["Difference"][];
            /** @description The partner's file that counts; null when there is none. */
            file: null | {
                receivedAt: components["schemas"]["Instant"];
                sha256: string;
                /** @enum {string} */
                source: "fetched" | "partner" | "staff";
                version: number;
            };
            /** @description Whether both sides have the same lines on this very day: their counts, sums and hashes are equal. */
            isEqual: boolean;
            matched: {
                /** @description Of both sides together that the other side has as well. */
                lines: number;
                /** @description Of those, on a neighbouring day. */
                onAnotherDay: number;
            };
            ours: components["schemas"]["Side"];
            partnerId: string;
            state: components["schemas"]["DayState"];
            theirs: components["schemas"]["Side"] | null;
        };
        ReconciliationDaySummary: {
            closedAt: components["schemas"]["MaybeInstant"];
            comparedAt: components["schemas"]["MaybeInstant"];
            day: components["schemas"]["LocalDate"];
            differences: number;
            openDifferences: number;
            ourLines: number;
            state: components["schemas"]["DayState"];
            theirLines: number | null;
        };
        Refusal: {
            description: string;
            id: components["schemas"]["Id"];
            occurredAt: components["schemas"]["Instant"];
            /**
             * @description Null: open. `requested`: waits for a second person. `revoked`: the occasion was undone.
             * @enum {string|null}
             */
            outcome: "requested" | "granted" | "dismissed" | "revoked" | null;
            points: number;
            reason: components["schemas"]["RefusalReason"];
            recipient: components["schemas"]["Recipient"];
            ruleName: string;
            trigger: components["schemas"]["Trigger"];
        };
        /** @enum {string} */
        RefusalReason: "not-this-age" | "not-this-town" | "not-this-occasion" | "not-this-time" | "cap-day" | "cap-month" | "cap-lifetime" | "budget-missing" | "budget-exhausted";
        Rule: {
            /** @description In force now; null: not yet. */
            current: components["schemas"]["RuleVersion"] | null;
            /** @description Points. */
            grantedThisMonth: number;
            id: components["schemas"]["Id"];
            /** @description To come. */
            next: components["schemas"]["RuleVersion"] | null;
        };
        RuleContent: {
            amount: components["schemas"]["Amount"];
            caps: {
                day: components["schemas"]["Cap"];
                lifetime: components["schemas"]["Cap"];
                month: components["schemas"]["Cap"];
            };
            enabled: boolean;
            endsOn: components["schemas"]["Day"];
            expiry: components["schemas"]["ExpiryPolicy"];
            /** @description What residents read where the occasion has no title of its own. */
            name: string;
            /** @description Whose budget of the fiscal year pays. */
            programme: string;
            startsOn: components["schemas"]["Day"];
            trigger: components["schemas"]["Trigger"];
            what: {
                metresFrom: number | null;
                titleContains: string[];
                yenFrom: number | null;
            };
            when: {
                dates: components["schemas"]["Days"];
                exceptDates: components["schemas"]["Days"];
                timeFrom: components["schemas"]["Time"];
                timeTo: components["schemas"]["Time"];
                /** @description 1 is Monday; none: every day. */
                weekdays: number[];
            };
            who: {
                ageFrom: components["schemas"]["Age"];
                ageTo: components["schemas"]["Age"];
                towns: string[];
            };
        };
        RuleHistory: {
            currentVersion: number | null;
            id: components["schemas"]["Id"];
            /** @description Newest first. */
            versions: components["schemas"]["RuleVersion"][];
        };
        RuleVersion: {
            content: components["schemas"]["RuleContent"];
            createdAt: components["schemas"]["Instant"];
            /** @description Name of the member of staff; null: it came with the installation. */
            createdBy: string | null;
            id: components["schemas"]["Id"];
            note: string;
            takesEffectAt: components["schemas"]["Instant"];
            version: number;
        };
        /** @enum {string} */
        Scope: "partner-exchanges:read" | "partner-exchanges:report" | "partner-days:reconcile" | "partner-webhooks:manage";
        Side: {
            cancelledPoints: number;
            creditedPoints: number;
            /** @description SHA-256 over the lines without their times. */
            hash: string;
            lines: number;
            refundedPoints: number;
        };
        /**
         * Format: date-time
         * @description Null: at once.
         */
        TakesEffectAt: string | null;
        /** @description A time in Asia/Tokyo. */
        Time: string | null;
        /** @enum {string} */
        Trigger: "activity-attended" | "group-activity-reported" | "ride-completed" | "health-recorded" | "checkup-taken" | "survey-answered" | "campaign-won";
        WebhookMessage: {
            attempts: number;
            createdAt: components["schemas"]["Instant"];
            deliveredAt: components["schemas"]["MaybeInstant"];
            exchangeId: string | null;
            id: components["schemas"]["Id"];
            /** @description What the last attempt came to, such as `http-500`. */
            lastFailure: string | null;
            nextAttemptAt: components["schemas"]["MaybeInstant"];
            state: components["schemas"]["WebhookState"];
            type: string;
        };
        /** @enum {string} */
        WebhookState: "waiting" | "delivered" | "given-up";
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
        /** @description The moment; left out, now. Later moments are answered as now. */
        At: components["schemas"]["Instant"];
        BudgetId: components["schemas"]["Id"];
        /** @description `nextCursor` of the page before. */
        Cursor: string;
        Day: components["schemas"]["LocalDate"];
        DifferenceId: components["schemas"]["Id"];
        /** @description `in` are points that came, `out` points that went; left out: both. */
        Direction: "in" | "out";
        EntryId: components["schemas"]["Id"];
        ExchangeId: components["schemas"]["Id"];
        /** @description CSV (UTF-8 with byte order mark, opens correctly in Japanese Excel) or an Excel workbook. */
        ExportFormat: "csv" | "xlsx";
        GrantId: components["schemas"]["Id"];
        /**
         * @description A fresh random value (a UUID) per intended action. The same key with the same body returns the first reply
         *     again without a second effect; with another body it is refused with `idempotency-key-reused`. Keys are kept for 72 hours.
         */
        IdempotencyKey: string;
        /** @description How many items to return at the most. */
        Limit: number;
        /** @description A month of the calendar in Asia/Tokyo. */
        Month: string;
        PartnerId: string;
        RefusalId: components["schemas"]["Id"];
        ResidentId: components["schemas"]["Id"];
        RuleId: components["schemas"]["Id"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listCityAccounts: {
        parameters: {
            query?: {
                /** @description The moment; left out, now. Later moments are answered as now. */
                at?: components["parameters"]["At"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["Instant"];
                        /** @description Points. */
                        heldByGroups: number;
                        /** @description Points. */
                        heldByResidents: number;
                        items: components["schemas"]["CityAccount"][];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
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
    getBooksCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last check of chain, balances, lots and holds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        anchoredAt: components["schemas"]["Instant"] | null;
                        checkedAt: components["schemas"]["Instant"] | null;
                        checkedTransfers: number;
                        /** @description Null before the first check. */
                        isSound: boolean | null;
                        /** @description Transfers in the journal now. */
                        transfers: number;
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
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
    exportPointEntries: {
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
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
    getLiabilities: {
        parameters: {
            query?: {
                /** @description The moment; left out, now. Later moments are answered as now. */
                at?: components["parameters"]["At"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The points that residents and groups held at that moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["Instant"];
                        /** @description Months without points in between are there with zero. */
                        months: {
                            /** @description The last month in which they can be spent, Asia/Tokyo, such as 2027-03. */
                            month: string;
                            points: number;
                        }[];
                        /** @description Points. */
                        total: number;
                        /** @description Points that do not expire. */
                        withoutExpiry: number;
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
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
    listPointBudgets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Latest fiscal year first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The one of today. */
                        fiscalYear: number;
                        items: components["schemas"]["Budget"][];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
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
    createPointBudget: {
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
                    fiscalYear: number;
                    name: string;
                    points: components["schemas"]["BudgetPoints"];
                    programme?: string;
                    warnBelowPercent: number;
                };
            };
        };
        responses: {
            /** @description The budget. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Budget"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description budget-exists-already: There is a budget for this fiscal year already. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/budget-exists-already" | "/problems/idempotency-key-reused";
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
            /** @description budget-programme-unknown: There is no such programme. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/budget-programme-unknown";
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
    getPointBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                budgetId: components["parameters"]["BudgetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Latest movement first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        budget: components["schemas"]["Budget"];
                        movements: components["schemas"]["BudgetMovement"][];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description budget-not-found: This budget was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/budget-not-found";
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
    fundPointBudget: {
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
                budgetId: components["parameters"]["BudgetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Movement"];
            };
        };
        responses: {
            /** @description The budget. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Budget"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description budget-not-found: This budget was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/budget-not-found";
                    };
                };
            };
            /** @description idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-reused";
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
    returnPointBudget: {
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
                budgetId: components["parameters"]["BudgetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Movement"];
            };
        };
        responses: {
            /** @description The budget. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Budget"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description budget-not-found: This budget was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/budget-not-found";
                    };
                };
            };
            /** @description budget-exhausted: The budget does not have as many points left. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/budget-exhausted" | "/problems/idempotency-key-reused";
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
    decideCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                differenceId: components["parameters"]["DifferenceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    approve: boolean;
                    reason: components["schemas"]["Reason"];
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
                    "application/json": components["schemas"]["Difference"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description difference-not-found: There is no such difference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/difference-not-found";
                    };
                };
            };
            /** @description difference-settled: This difference was dealt with meanwhile. correction-needs-another: Somebody else has to decide this. correction-impossible: No points can be moved for this difference. points-insufficient: There are not enough points. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/difference-settled" | "/problems/correction-needs-another" | "/problems/correction-impossible" | "/problems/points-insufficient";
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
    resolveDifference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                differenceId: components["parameters"]["DifferenceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whether the correction that the difference names is to be made. */
                    moves: boolean;
                    reason: components["schemas"]["Reason"];
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
                    "application/json": components["schemas"]["Difference"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description difference-not-found: There is no such difference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/difference-not-found";
                    };
                };
            };
            /** @description difference-settled: This difference was dealt with meanwhile. correction-impossible: No points can be moved for this difference. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/difference-settled" | "/problems/correction-impossible";
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
    checkGrantFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Comma- or tab-separated, UTF-8 with or without byte order mark, or CP932 (Shift_JIS). Headings: 利用者ID or
         *     利用者カード番号, ポイント, and optionally 氏名, which then has to agree. At most 4 MiB and 2,000 people,
         *     who get their points in one transaction.
         */
        requestBody: {
            content: {
                "application/octet-stream": Blob;
                "text/csv": Blob;
            };
        };
        responses: {
            /** @description The result, also for a file that cannot be read at all. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantFileCheck"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
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
    requestBulkGrant: {
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
                grantId: components["parameters"]["GrantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    budgetId: components["schemas"]["Id"];
                    description: components["schemas"]["GrantDescription"];
                    /** @description For telling files apart. */
                    fileName: string;
                    note: components["schemas"]["GrantNote"];
                };
            };
        };
        responses: {
            /** @description Granted, or waiting for a second person. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grant"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description grant-not-found: This grant was not found. budget-not-found: This budget was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/grant-not-found" | "/problems/budget-not-found";
                    };
                };
            };
            /** @description grant-not-waiting: This grant has been decided already. budget-exhausted: The budget does not have as many points left. grant-recipient-gone: Somebody among them has closed their account. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/grant-not-waiting" | "/problems/budget-exhausted" | "/problems/grant-recipient-gone" | "/problems/idempotency-key-reused";
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
    findGrantRecipient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Resident ID, number of the resident card, or the ID or whole name of a group. */
                    number: string;
                };
            };
        };
        responses: {
            /** @description The recipient. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recipient"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description grant-recipient-not-found: Nobody has this number. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/grant-recipient-not-found";
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
    listPointGrants: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
                state?: components["schemas"]["GrantState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Latest first, without names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What one member of staff may grant alone in a day. */
                        approvalAbovePoints: number;
                        items: components["schemas"]["Grant"][];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
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
    requestPointGrant: {
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
                    budgetId: components["schemas"]["Id"];
                    description: components["schemas"]["GrantDescription"];
                    note: components["schemas"]["GrantNote"];
                    points: components["schemas"]["GrantPoints"];
                    recipient: {
                        id: components["schemas"]["Id"];
                        kind: components["schemas"]["RecipientKind"];
                    };
                };
            };
        };
        responses: {
            /** @description Granted, or waiting for a second person. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grant"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description grant-recipient-not-found: Nobody has this number. budget-not-found: This budget was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/grant-recipient-not-found" | "/problems/budget-not-found";
                    };
                };
            };
            /** @description budget-exhausted: The budget does not have as many points left. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/budget-exhausted" | "/problems/idempotency-key-reused";
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
    getPointGrant: {
        parameters: {
            query?: {
                afterRow?: number;
            };
            header?: never;
            path: {
                grantId: components["parameters"]["GrantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The first hundred recipients after a row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        grant: components["schemas"]["Grant"];
                        lines: components["schemas"]["GrantLine"][];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description grant-not-found: This grant was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/grant-not-found";
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
    approvePointGrant: {
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
                grantId: components["parameters"]["GrantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Granted. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grant"];
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
            /** @description second-person-needed: Somebody else has to do this. terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/second-person-needed" | "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description grant-not-found: This grant was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/grant-not-found";
                    };
                };
            };
            /** @description grant-not-waiting: This grant has been decided already. budget-exhausted: The budget does not have as many points left. grant-recipient-gone: Somebody among them has closed their account. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/grant-not-waiting" | "/problems/budget-exhausted" | "/problems/grant-recipient-gone" | "/problems/idempotency-key-reused";
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
    declinePointGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grantId: components["parameters"]["GrantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Nothing was granted. */
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description grant-not-found: This grant was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/grant-not-found";
                    };
                };
            };
            /** @description grant-not-waiting: This grant has been decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/grant-not-waiting";
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
    getMyAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My account. A resident who has never had points has a balance of zero. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
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
    listMyEntries: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description `in` are points that came, `out` points that went; left out: both. */
                direction?: components["parameters"]["Direction"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description A month of the calendar in Asia/Tokyo. */
                month?: components["parameters"]["Month"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
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
    getMyEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryDetail"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description entry-not-found: There is no such entry. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/entry-not-found";
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
    listMyExchangePartners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every partner of this city, with my link, the rate and what is left of the limits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Points that I can use now. */
                        available: number;
                        items: components["schemas"]["ExchangePartner"][];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
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
    listMyExchanges: {
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
            /** @description A page of exchanges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Exchange"][];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
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
    requestExchange: {
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
                    partnerId: components["schemas"]["PartnerId"];
                    points: number;
                };
            };
        };
        responses: {
            /** @description Reserved. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeDetails"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. step-up-required: Please confirm again who you are. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/step-up-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description exchange-partner-not-found: This partner was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/exchange-partner-not-found";
                    };
                };
            };
            /** @description exchange-partner-closed: This partner takes no exchanges now. wallet-not-linked: Your wallet is not linked. exchange-limit-reached: This is beyond what can be exchanged now. points-insufficient: There are not enough points. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/exchange-partner-closed" | "/problems/wallet-not-linked" | "/problems/exchange-limit-reached" | "/problems/points-insufficient" | "/problems/idempotency-key-reused";
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
            /** @description exchange-points-wrong: This number of points cannot be exchanged. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/exchange-points-wrong";
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
    getMyExchange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exchangeId: components["parameters"]["ExchangeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeDetails"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description exchange-not-found: This exchange was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/exchange-not-found";
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
    cancelExchange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exchangeId: components["parameters"]["ExchangeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeDetails"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description exchange-not-found: This exchange was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/exchange-not-found";
                    };
                };
            };
            /** @description exchange-not-cancellable: This exchange cannot be cancelled any more. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/exchange-not-cancellable";
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
    explainMyBalance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that the balance is made of. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
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
    startWalletLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    partnerId: components["schemas"]["PartnerId"];
                };
            };
        };
        responses: {
            /** @description The partner's address with a signed request. */
            201: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        redirectTo: string;
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. step-up-required: Please confirm again who you are. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/step-up-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description exchange-partner-not-found: This partner was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/exchange-partner-not-found";
                    };
                };
            };
            /** @description exchange-partner-closed: This partner takes no exchanges now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/exchange-partner-closed";
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
    removeWalletLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: components["schemas"]["PartnerId"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description wallet-not-linked: Your wallet is not linked. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/wallet-not-linked";
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
    getMyGroupAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group's account. A group that has never had points has a balance of zero. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Points that can be spent now. */
                        balance: number;
                        expiringSoon: components["schemas"]["ExpiringSoon"];
                        groupName: string;
                        /** @description Points reserved for something under way; not part of `balance`. */
                        held: number;
                        nextExpiry: components["schemas"]["NextExpiry"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description group-not-found: This group was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/group-not-found";
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
    listMyGroupEntries: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description `in` are points that came, `out` points that went; left out: both. */
                direction?: components["parameters"]["Direction"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description A month of the calendar in Asia/Tokyo. */
                month?: components["parameters"]["Month"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description group-not-found: This group was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/group-not-found";
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
    listPointPartners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every partner that is configured. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PointPartner"][];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
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
    getPointPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partner. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointPartner"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description point-partner-not-found: There is no such points partner. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/point-partner-not-found";
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
    setPointPartnerAccess: {
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
                    reason: components["schemas"]["Reason"];
                    scopes: components["schemas"]["Scope"][];
                    status: components["schemas"]["AccessStatus"];
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
                    "application/json": components["schemas"]["PointPartner"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description point-partner-not-found: There is no such points partner. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/point-partner-not-found";
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
    listReconciliationDays: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                partnerId: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReconciliationDaySummary"][];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description point-partner-not-found: There is no such points partner. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/point-partner-not-found";
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
    getReconciliationDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: components["parameters"]["Day"];
                partnerId: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The day. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDay"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description point-partner-not-found: There is no such points partner. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/point-partner-not-found";
                    };
                };
            };
            /** @description reconciliation-day-not-over: This day is not over yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/reconciliation-day-not-over";
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
    closeReconciliationDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: components["parameters"]["Day"];
                partnerId: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The day as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDay"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description point-partner-not-found: There is no such points partner. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/point-partner-not-found";
                    };
                };
            };
            /** @description reconciliation-day-not-over: This day is not over yet. reconciliation-day-unsettled: Not everything of this day is settled. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/reconciliation-day-not-over" | "/problems/reconciliation-day-unsettled";
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
    compareReconciliationDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: components["parameters"]["Day"];
                partnerId: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The day as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDay"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description point-partner-not-found: There is no such points partner. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/point-partner-not-found";
                    };
                };
            };
            /** @description reconciliation-day-not-over: This day is not over yet. reconciliation-day-closed: This day has been closed. point-partner-no-file: The partner's daily file could not be fetched. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/reconciliation-day-not-over" | "/problems/reconciliation-day-closed" | "/problems/point-partner-no-file";
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
    exportReconciliationFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: components["parameters"]["Day"];
                partnerId: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV. */
            200: {
                headers: {
                    "Content-Digest"?: string;
                    "X-File-Signature"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description point-partner-not-found: There is no such points partner. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/point-partner-not-found";
                    };
                };
            };
            /** @description reconciliation-day-not-over: This day is not over yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/reconciliation-day-not-over";
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
    importReconciliationFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: components["parameters"]["Day"];
                partnerId: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": Blob;
            };
        };
        responses: {
            /** @description The day as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDay"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description point-partner-not-found: There is no such points partner. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/point-partner-not-found";
                    };
                };
            };
            /** @description reconciliation-day-not-over: This day is not over yet. reconciliation-day-closed: This day has been closed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/reconciliation-day-not-over" | "/problems/reconciliation-day-closed";
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
            /** @description partner-file-wrong: The file has lines that cannot be read. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/partner-file-wrong";
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
    listWebhookMessages: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
                state?: components["schemas"]["WebhookState"];
            };
            header?: never;
            path: {
                partnerId: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookMessage"][];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description point-partner-not-found: There is no such points partner. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/point-partner-not-found";
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
    replayWebhooks: {
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
                    messageId?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description How many will be sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description point-partner-not-found: There is no such points partner. webhook-message-not-found: There is no such message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/point-partner-not-found" | "/problems/webhook-message-not-found";
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
    listPointRefusals: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Left out: all. `budget`: earned, and there was no budget for it; `cap`: beyond what the rule gives one person; `condition`: the rule is for others or for another time. */
                kind?: "budget" | "cap" | "condition";
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description Left out: open. */
                state?: "open" | "settled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Latest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Refusal"][];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
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
    dismissPointRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refusalId: components["parameters"]["RefusalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is no longer open. */
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description refusal-not-found: This record was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/refusal-not-found";
                    };
                };
            };
            /** @description refusal-settled: This has been dealt with already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/refusal-settled";
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
    grantPointRefusal: {
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
                refusalId: components["parameters"]["RefusalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    budgetId: components["schemas"]["Id"];
                    note: components["schemas"]["GrantNote"];
                };
            };
        };
        responses: {
            /** @description Granted, or waiting for a second person. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grant"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description refusal-not-found: This record was not found. budget-not-found: This budget was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/refusal-not-found" | "/problems/budget-not-found";
                    };
                };
            };
            /** @description refusal-settled: This has been dealt with already. budget-exhausted: The budget does not have as many points left. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/refusal-settled" | "/problems/budget-exhausted" | "/problems/idempotency-key-reused";
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
    listEntriesOfResident: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description `in` are points that came, `out` points that went; left out: both. */
                direction?: components["parameters"]["Direction"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description A month of the calendar in Asia/Tokyo. */
                month?: components["parameters"]["Month"];
            };
            header?: never;
            path: {
                residentId: components["parameters"]["ResidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description resident-not-found: This resident was not found. */
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
    getEntryOfResident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: components["parameters"]["EntryId"];
                residentId: components["parameters"]["ResidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryDetail"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description resident-not-found: This resident was not found. entry-not-found: There is no such entry. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/resident-not-found" | "/problems/entry-not-found";
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
    explainBalance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                residentId: components["parameters"]["ResidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that the balance is made of. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description resident-not-found: This resident was not found. */
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
    listPointRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Rule"][];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
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
    createPointRule: {
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
                "application/json": components["schemas"]["NewVersion"];
            };
        };
        responses: {
            /** @description The rule. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleHistory"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-reused";
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
            /** @description rule-content-faulty: Parts of this rule contradict each other. rule-date-past: A rule cannot change in the past. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/rule-content-faulty" | "/problems/rule-date-past";
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
    getPointRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleHistory"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description rule-not-found: This rule was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/rule-not-found";
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
    addPointRuleVersion: {
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
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Number of the newest version that was seen. */
                    basedOn: number;
                    content: components["schemas"]["RuleContent"];
                    note: components["schemas"]["Note"];
                    takesEffectAt: components["schemas"]["TakesEffectAt"];
                };
            };
        };
        responses: {
            /** @description The rule. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleHistory"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description rule-not-found: This rule was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/rule-not-found";
                    };
                };
            };
            /** @description rule-changed-meanwhile: A colleague has changed this rule meanwhile. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/rule-changed-meanwhile" | "/problems/idempotency-key-reused";
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
            /** @description rule-content-faulty: Parts of this rule contradict each other. rule-date-past: A rule cannot change in the past. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/rule-content-faulty" | "/problems/rule-date-past";
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
    previewPointRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: components["schemas"]["RuleContent"];
                    /** @description Left out: last month. */
                    month?: string;
                    /** @description The rule that this is to be a version of; what it has given before counts against lifetime caps. */
                    ruleId?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description The replay. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
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
            /** @description terms-not-accepted: Please read the terms first. forbidden: You may not do this. second-factor-required: A second check is needed. cross-site-request: Please use this portal's own pages. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/terms-not-accepted" | "/problems/forbidden" | "/problems/second-factor-required" | "/problems/cross-site-request";
                    };
                };
            };
            /** @description rule-not-found: This rule was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/rule-not-found";
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
            /** @description rule-content-faulty: Parts of this rule contradict each other. preview-month-invalid: This month cannot be replayed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/rule-content-faulty" | "/problems/preview-month-invalid";
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
    finishWalletLink: {
        parameters: {
            query?: {
                code?: string;
                error?: string;
                state?: string;
            };
            header?: never;
            path?: never;
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
