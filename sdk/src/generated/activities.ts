// Generated from openapi/ by `npm run generate`. Do not edit.
export interface paths {
    "/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Activities, soonest first */
        get: operations["listActivities"];
        put?: never;
        /** Announce an activity */
        post: operations["createActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        /** One activity */
        get: operations["getActivity"];
        /**
         * Correct an activity before it has ended
         * @description Category, place, sign-up and points of the group stay as they are when they are left out. Those who have signed up are told.
         */
        put: operations["updateActivity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call an activity off
         * @description Everybody who has signed up is told. Points of residents who have checked in already stay. Cancelling twice changes
         *     nothing. An organiser may call off what the own group runs.
         */
        post: operations["cancelActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/check-in-code": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        /**
         * The code to show at the place now
         * @description The code changes; ask again at `changesAt`.
         */
        get: operations["getCheckInCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/check-in-desk": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        /**
         * How check-in stands, and a stamp of this moment
         * @description A scan is sent with the newest stamp that the screen had when it scanned: the scan was later than that. The clock
         *     of the device is not asked. Get a new stamp every half minute while there is a connection.
         */
        get: operations["getCheckInDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/check-in-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        /**
         * The fixed code for a printed sheet
         * @description Valid from `checkInOpensAt` to `checkInClosesAt` only.
         */
        get: operations["getCheckInSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        /** Who has checked in, latest first */
        get: operations["listCheckIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/check-ins/export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        /** Check-ins of an activity as CSV or Excel */
        get: operations["exportCheckIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/hand-outs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check in somebody who has no phone, by the sign-up list or a card number */
        post: operations["recordHandOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        /** The report of an activity, or what it will be made from */
        get: operations["getReport"];
        put?: never;
        /** Report on an activity after it, or correct a report that was returned */
        post: operations["submitReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/report/accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a report, which settles the group's own points
         * @description Other services learn of it through the event `activity.report-accepted`. Accepting twice changes nothing.
         */
        post: operations["acceptReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/report/return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a report back to be corrected */
        post: operations["returnReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check in residents whose own code or card was scanned, also some time ago
         * @description Each scan is judged by itself, in any order; sending it again changes nothing and answers the same. A resident's
         *     own code says itself when it was made. A card does not, so one that comes late is put before the city.
         */
        post: operations["recordScans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up for an activity, or join its waiting list when it is full
         * @description Who has signed up already keeps the place they have.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/sign-up/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up my place, which goes to whoever has waited longest
         * @description Possible until sign-up closes. Withdrawing twice changes nothing.
         */
        post: operations["withdrawSignUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        /** Who has signed up, in order, then who waits */
        get: operations["listSignUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/sign-ups/export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        /** Sign-ups of an activity as CSV or Excel */
        get: operations["exportSignUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All activities as CSV or Excel */
        get: operations["exportActivities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Applications for activities, latest change first
         * @description An organiser sees those of the own group; staff see all but drafts.
         */
        get: operations["listApplications"];
        put?: never;
        /**
         * Begin an application
         * @description It may still lack what `submitApplication` needs.
         */
        post: operations["draftApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /** One application with everything that happened to it */
        get: operations["getApplication"];
        /** Correct an application before it is submitted, or after it was returned */
        put: operations["updateApplication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve an application, which announces its activities */
        post: operations["approveApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an application back to be corrected */
        post: operations["returnApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand an application to the city
         * @description Submitting twice changes nothing.
         */
        post: operations["submitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an application back before the city has decided
         * @description Withdrawing twice changes nothing.
         */
        post: operations["withdrawApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All applications as CSV or Excel */
        get: operations["exportApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/check-in-places/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The activity's number */
                number: number;
            };
            cookie?: never;
        };
        /**
         * Whether to say with a check-in how far away one is
         * @description The device compares its position with the place itself. Positions are never sent.
         */
        get: operations["getCheckInPlace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/check-in-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check-ins that were flagged, with why in words */
        get: operations["listCheckInReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/check-in-reviews/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check-ins that were flagged or revoked, as CSV or Excel */
        get: operations["exportCheckInReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check in at an activity with the code shown there */
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/check-ins/{checkInId}/clear": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkInId: components["parameters"]["CheckInId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find a flagged check-in in order; it earns its points now
         * @description Also one that was rejected by mistake. Never one that one has recorded oneself.
         */
        post: operations["clearCheckIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/check-ins/{checkInId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkInId: components["parameters"]["CheckInId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not accept a flagged check-in; it never earns anything */
        post: operations["rejectCheckIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/check-ins/{checkInId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkInId: components["parameters"]["CheckInId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a check-in that was accepted, and what it earned */
        post: operations["revokeCheckIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/city-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The outline of the city and its places
         * @description What a map needs, so that no page asks anybody outside for it.
         */
        get: operations["getCityMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Community groups, by name */
        get: operations["listGroups"];
        put?: never;
        /**
         * Enter a community group
         * @description Activities announced earlier under the same name become the group's.
         */
        post: operations["createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** A community group with its contact */
        get: operations["getGroup"];
        /**
         * Correct a community group
         * @description Its name stays, because the accounts of its organisers bear it.
         */
        put: operations["updateGroup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All community groups as CSV or Excel */
        get: operations["exportGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/check-in-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My own codes, which an organiser scans
         * @description Each is good for half a minute and holds nothing that anybody but the portal can read. There are some for the
         *     minutes to come, so that the page can go on without a connection; show the one whose time it is by `now`.
         */
        get: operations["getMyCheckInCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have signed up for, latest activity first */
        get: operations["listMySignUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The community group that I work for */
        get: operations["getMyGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Activities of groups that are over, with the state of their report, latest first
         * @description An organiser sees those of the own group.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All reports as CSV or Excel */
        get: operations["exportReports"];
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
        Activity: {
            cancelReason: string | null;
            category: components["schemas"]["ActivityCategory"];
            /** @description When I checked in, if I did. */
            checkedInAt?: components["schemas"]["Instant"];
            checkInClosesAt: components["schemas"]["Instant"];
            /** @description For staff and the organiser only. */
            checkInCount?: number;
            checkInOpensAt: components["schemas"]["Instant"];
            description: string;
            endsAt: components["schemas"]["Instant"];
            groupName: string | null;
            groupPoints: number;
            id: components["schemas"]["Id"];
            /** @description Until when scans that wait on a device may still be sent. */
            lastArrivalAt: components["schemas"]["Instant"];
            /** @description If I have signed up. */
            mySignUp?: components["schemas"]["MySignUp"];
            /** @description Short number printed on sheets and said on the telephone. */
            number: number;
            placeId: null | components["schemas"]["ActivityPlaceId"];
            placeName: string;
            points: number;
            /** @description Where on the map; null when nobody said. */
            position: null | components["schemas"]["ActivityPosition"];
            /** @description null: people come without signing up. */
            signUp: null | components["schemas"]["SignUpState"];
            startsAt: components["schemas"]["Instant"];
            /** @enum {string} */
            status: "announced" | "cancelled";
            title: string;
        };
        /**
         * @description What kind of activity it is: exercise and health, cleaning and greenery, watching over people, children, food and markets, culture and learning, disaster drills, anything else.
         * @enum {string}
         */
        ActivityCategory: "health" | "cleaning" | "watching" | "children" | "food" | "culture" | "disaster" | "other";
        ActivityDate: {
            endsAt: components["schemas"]["Instant"];
            startsAt: components["schemas"]["Instant"];
        };
        ActivityDraft: {
            category?: components["schemas"]["ActivityCategory"];
            description: string;
            endsAt: components["schemas"]["Instant"];
            /** @description Community group that runs it. */
            groupName?: string;
            /** @description Points for the group itself, when its report is accepted; none when it is left out. */
            groupPoints?: number;
            placeId?: null | components["schemas"]["ActivityPlaceId"];
            placeName: string;
            /** @description Points for attending. */
            points: number;
            /** @description null or left out: people come without signing up. */
            signUp?: null | components["schemas"]["SignUpRules"];
            startsAt: components["schemas"]["Instant"];
            title: string;
        };
        ActivityPage: {
            items: components["schemas"]["Activity"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /** @description One of the city's places (`getCityMap`). */
        ActivityPlaceId: string;
        ActivityPosition: {
            latitude: number;
            longitude: number;
        };
        Application: {
            /** @description What was announced when it was approved. */
            activities: {
                id: components["schemas"]["Id"];
                number: number;
                startsAt: components["schemas"]["Instant"];
                /** @enum {string} */
                status: "announced" | "cancelled";
            }[];
            draft: components["schemas"]["ApplicationDraft"];
            groupId: components["schemas"]["Id"];
            groupName: string;
            groupPoints: number | null;
            id: components["schemas"]["Id"];
            number: number;
            pointsGranted: number | null;
            status: components["schemas"]["ApplicationStatus"];
            /** @description Who did what when, first things first. */
            steps: components["schemas"]["ProcessStep"][];
        };
        ApplicationDraft: {
            category: components["schemas"]["ActivityCategory"];
            /** @description Whom the city can ask. */
            contactName: string;
            contactPhone: string;
            /** @description One activity is announced for each. */
            dates: components["schemas"]["ActivityDate"][];
            description: string;
            expectedPeople: number | null;
            placeId: null | components["schemas"]["ActivityPlaceId"];
            placeName: string;
            /** @description Points per person that the group asks for. */
            pointsAsked: number;
            /** @description null: people come without signing up. */
            signUp: null | components["schemas"]["SignUpRules"];
            title: string;
        };
        /** @enum {string} */
        ApplicationStatus: "draft" | "submitted" | "returned" | "approved" | "withdrawn";
        ApplicationSummary: {
            category: components["schemas"]["ActivityCategory"];
            changedAt: components["schemas"]["Instant"];
            dateCount: number;
            firstDate: null | components["schemas"]["Instant"];
            groupId: components["schemas"]["Id"];
            groupName: string;
            id: components["schemas"]["Id"];
            /** @description Number to say on the telephone. */
            number: number;
            pointsAsked: number;
            status: components["schemas"]["ApplicationStatus"];
            submittedAt: null | components["schemas"]["Instant"];
            title: string;
        };
        CheckIn: {
            checkedInAt: components["schemas"]["Instant"];
            id: components["schemas"]["Id"];
            method: components["schemas"]["CheckInMethod"];
            residentId: components["schemas"]["Id"];
            residentName: string;
            state: components["schemas"]["CheckInState"];
        };
        CheckInCode: {
            changesAt: components["schemas"]["Instant"];
            /** @description For typing by hand, such as 10423-551907. */
            typedCode: string;
            /** @description What the QR code holds; the code is in the fragment, which no server logs. */
            url: string;
        };
        CheckInDesk: {
            activityId: components["schemas"]["Id"];
            checkInCount: number;
            closesAt: components["schemas"]["Instant"];
            /** @description Of those. */
            flaggedCount: number;
            /** @description Until when scans that wait on a device may still be sent. */
            lastArrivalAt: components["schemas"]["Instant"];
            now: components["schemas"]["Instant"];
            opensAt: components["schemas"]["Instant"];
            placeName: string;
            stamp: components["schemas"]["Stamp"];
            /** @enum {string} */
            status: "announced" | "cancelled";
            title: string;
        };
        CheckInFlag: {
            kind: components["schemas"]["CheckInFlagKind"];
            /** @description In words, in the language of the request. */
            text: string;
        };
        /** @enum {string} */
        CheckInFlagKind: "crowd-on-one-code" | "sheet-after-end" | "far-away" | "elsewhere-at-the-time" | "one-device" | "card-came-late" | "handed-out-late" | "many-handed-out" | "handed-to-oneself";
        /**
         * @description The changing code of a screen, the printed sheet, the resident's own code, the resident card, or handed out by list.
         * @enum {string}
         */
        CheckInMethod: "screen" | "sheet" | "own-code" | "card" | "list";
        CheckInPlace: {
            /** @description null: the city does not ask, and neither should the device. */
            farMetres: number | null;
            position: null | components["schemas"]["ActivityPosition"];
        };
        CheckInReview: {
            activityId: components["schemas"]["Id"];
            activityTitle: string;
            /** @description When they were there. */
            checkedInAt: components["schemas"]["Instant"];
            /** @description The last one, if there was one. */
            decision: null | {
                at: components["schemas"]["Instant"];
                byName: string | null;
                reason: string;
            };
            flags: components["schemas"]["CheckInFlag"][];
            groupName: string | null;
            id: components["schemas"]["Id"];
            method: components["schemas"]["CheckInMethod"];
            /** @description When the portal heard of it. */
            receivedAt: components["schemas"]["Instant"];
            /** @description Who scanned or handed out; null when residents did it themselves. */
            recordedByName: string | null;
            residentId: components["schemas"]["Id"];
            residentName: string;
            state: components["schemas"]["CheckInState"];
        };
        CheckInSheet: {
            typedCode: string;
            url: string;
            validFrom: components["schemas"]["Instant"];
            validUntil: components["schemas"]["Instant"];
        };
        /**
         * @description `flagged`: earns nothing until staff have looked at it. `rejected` and `revoked` do not count.
         * @enum {string}
         */
        CheckInState: "confirmed" | "flagged" | "rejected" | "revoked";
        CityMap: {
            outline: components["schemas"]["ActivityPosition"][];
            places: {
                id: components["schemas"]["ActivityPlaceId"];
                /** @enum {string} */
                kind: "station" | "facility" | "town";
                latitude: number;
                longitude: number;
                name: string;
            }[];
        };
        DeskCheckIn: {
            checkedInAt: components["schemas"]["Instant"];
            id: components["schemas"]["Id"];
            method: components["schemas"]["CheckInMethod"];
            residentId: components["schemas"]["Id"];
            residentName: string;
            state: components["schemas"]["CheckInState"];
        };
        Group: {
            /** @description Only an active group may apply for activities. */
            active: boolean;
            id: components["schemas"]["Id"];
            kind: components["schemas"]["GroupKind"];
            name: string;
        };
        GroupChange: {
            active: boolean;
            contactName?: string;
            contactPhone?: string;
            kind: components["schemas"]["GroupKind"];
        };
        /**
         * @description A neighbourhood association (自治会・町内会), a club of the elderly, a children's association, volunteers, school or parents, anything else.
         * @enum {string}
         */
        GroupKind: "neighbourhood" | "seniors" | "children" | "volunteers" | "school" | "other";
        GroupWithContact: {
            active: boolean;
            contactName: string | null;
            contactPhone: string | null;
            id: components["schemas"]["Id"];
            kind: components["schemas"]["GroupKind"];
            name: string;
        };
        HandOut: {
            /**
             * @description Why they could not use a code.
             * @enum {string}
             */
            reason: "no-phone" | "phone-failed" | "code-failed" | "other";
            to: {
                signUpId: components["schemas"]["Id"];
            } | {
                /** @description As printed or scanned; spaces, hyphens and full-width characters are fine. */
                cardNumber: string;
            };
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
        /**
         * Format: date
         * @description A calendar day in Asia/Tokyo.
         */
        LocalDate: string;
        MyCheckIn: {
            activityId: components["schemas"]["Id"];
            activityTitle: string;
            checkedInAt: components["schemas"]["Instant"];
            id: components["schemas"]["Id"];
            placeName: string;
            /** @description Points that attending earns. */
            points: number;
            /** @description `flagged`: the city looks at it first, and the points come after that. */
            state: components["schemas"]["CheckInState"];
        };
        MyCodes: {
            codes: {
                /** @description What the QR code holds. */
                text: string;
                validFrom: components["schemas"]["Instant"];
                validUntil: components["schemas"]["Instant"];
            }[];
            /** @description The portal's time; the device's clock may be wrong. */
            now: components["schemas"]["Instant"];
        };
        MySignUp: {
            /** @enum {string} */
            status: "signed-up" | "waiting" | "withdrawn";
            /** @description Place on the waiting list, from 1. */
            waitingPlace: number | null;
        };
        MySignUpWithActivity: {
            activityId: components["schemas"]["Id"];
            /** @enum {string} */
            activityStatus: "announced" | "cancelled";
            activityTitle: string;
            cancelReason: string | null;
            endsAt: components["schemas"]["Instant"];
            placeName: string;
            signedUpAt: components["schemas"]["Instant"];
            startsAt: components["schemas"]["Instant"];
            /** @enum {string} */
            status: "signed-up" | "waiting";
            waitingPlace: number | null;
        };
        NewApplication: {
            draft: components["schemas"]["ApplicationDraft"];
            /** @description For staff who enter what a group handed in on paper; an organiser applies for the own group. */
            groupId?: components["schemas"]["Id"];
        };
        NewGroup: {
            contactName?: string;
            contactPhone?: string;
            kind: components["schemas"]["GroupKind"];
            name: string;
        };
        /** @description Send it back as `cursor` to read the next page; null on the last page. */
        NextCursor: string | null;
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
        ProcessStep: {
            at: components["schemas"]["Instant"];
            /** @description Who did it; null when the account is no longer there. */
            byName: string | null;
            /** @enum {string} */
            kind: "drafted" | "changed" | "submitted" | "returned" | "approved" | "withdrawn" | "accepted";
            /** @description What they wrote about it. */
            reason: string | null;
        };
        Reason: {
            reason: string;
        };
        Report: {
            activityId: components["schemas"]["Id"];
            activityTitle: string;
            checkInCount: number;
            draft: null | components["schemas"]["ReportDraft"];
            dueAt: components["schemas"]["Instant"];
            endsAt: components["schemas"]["Instant"];
            /** @description Points for the group itself, given when the report is accepted. */
            groupPoints: number;
            /** @description Points per person for attending. */
            points: number;
            signUpCount: number;
            /** @description null while the activity is not over. */
            state: null | components["schemas"]["ReportState"];
            steps: components["schemas"]["ProcessStep"][];
        };
        ReportDraft: {
            /** @description How many people took part. */
            attendance: number;
            /** @description Why that is not the number of check-ins. */
            attendanceReason?: string;
            /** @description Accidents, wishes, anything else. */
            remarks?: string;
            /** @description What happened. */
            summary: string;
        };
        /**
         * @description `due` from the end of the activity, `overdue` from a week later.
         * @enum {string}
         */
        ReportState: "due" | "overdue" | "submitted" | "returned" | "accepted";
        ReportSummary: {
            activityId: components["schemas"]["Id"];
            activityNumber: number;
            activityTitle: string;
            attendance: number | null;
            checkInCount: number;
            dueAt: components["schemas"]["Instant"];
            endsAt: components["schemas"]["Instant"];
            groupName: string | null;
            state: components["schemas"]["ReportState"];
        };
        Scan: {
            /** @description Made by the device, the same whenever it sends this scan. */
            id: components["schemas"]["Id"];
            stamp: components["schemas"]["Stamp"];
            /** @description What the camera read. */
            text: string;
        };
        /**
         * @description Not one of ours; of a time to come; stale already when it was scanned; a card that is not valid; too many such
         *     cards; a stamp of something else; before check-in opened; after it closed; sent too long afterwards; called off; the city has looked at this check-in and did not accept it.
         * @enum {string}
         */
        ScanRefusal: "code-wrong" | "code-early" | "code-old" | "card-unknown" | "too-many-wrong-numbers" | "stamp-wrong" | "not-open" | "over" | "arrived-too-late" | "cancelled" | "not-accepted";
        ScanResult: {
            checkIn: null | components["schemas"]["DeskCheckIn"];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            outcome: "checked-in" | "flagged" | "already-checked-in" | "refused";
            /** @description Why, when it was refused; null otherwise. */
            refusal: null | components["schemas"]["ScanRefusal"];
        };
        SignUp: {
            checkedIn: boolean;
            id: components["schemas"]["Id"];
            /** @description The order in which they signed up, from 1; gaps are those who withdrew. */
            order: number;
            residentId: components["schemas"]["Id"];
            residentName: string;
            signedUpAt: components["schemas"]["Instant"];
            /** @enum {string} */
            status: "signed-up" | "waiting";
        };
        /** @description How residents sign up. Days are counted back from the day of the activity, in Asia/Tokyo. */
        SignUpRules: {
            /** @description People at the most; null: as many as come. */
            capacity: number | null;
            /** @description Until the end of that day; 0: until it begins. */
            closesDaysBefore: number;
            /** @description From the beginning of that day; null: as soon as it is announced. */
            opensDaysBefore: number | null;
        };
        SignUpState: {
            closesAt: components["schemas"]["Instant"];
            /** @description null: since it was announced. */
            opensAt: null | components["schemas"]["Instant"];
            rules: components["schemas"]["SignUpRules"];
            signedUpCount: number;
            /**
             * @description `full`: one can join the waiting list.
             * @enum {string}
             */
            state: "not-open" | "open" | "full" | "closed";
            waitingCount: number;
        };
        Stamp: string;
    };
    responses: {
        /** @description The check-in as it is now. */
        Decided: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CheckInReview"];
            };
        };
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
        ActivityId: components["schemas"]["Id"];
        ApplicationId: components["schemas"]["Id"];
        CheckInId: components["schemas"]["Id"];
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
        /** @description `flagged` wait for a decision, longest waiting first; the others come latest first. */
        ReviewState: "flagged" | "cleared" | "rejected" | "revoked";
    };
    requestBodies: {
        Decision: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listActivities: {
        parameters: {
            query?: {
                category?: components["schemas"]["ActivityCategory"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only those of this day. */
                day?: components["schemas"]["LocalDate"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description `upcoming` are those that have not ended; `past` come latest first. */
                period?: "upcoming" | "past";
                placeId?: components["schemas"]["ActivityPlaceId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of activities. An organiser sees those of the own group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPage"];
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
    createActivity: {
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
                "application/json": components["schemas"]["ActivityDraft"];
            };
        };
        responses: {
            /** @description The activity as announced. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
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
            /** @description activity-times-wrong: These times do not go together. place-not-found: This place was not found. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-times-wrong" | "/problems/place-not-found";
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
    getActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The activity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
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
            /** @description activity-not-found: This activity was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found";
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
    updateActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityDraft"];
            };
        };
        responses: {
            /** @description The activity as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
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
            /** @description activity-not-found: This activity was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found";
                    };
                };
            };
            /** @description activity-over: This activity is over. activity-cancelled: This activity was called off. capacity-too-small: Capacity cannot be less than those who have signed up. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-over" | "/problems/activity-cancelled" | "/problems/capacity-too-small";
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
            /** @description activity-times-wrong: These times do not go together. place-not-found: This place was not found. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-times-wrong" | "/problems/place-not-found";
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
    cancelActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What those who have signed up read, such as the weather. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The cancelled activity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
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
            /** @description activity-not-found: This activity was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found";
                    };
                };
            };
            /** @description activity-over: This activity is over. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-over";
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
    getCheckInCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code of this moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInCode"];
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
            /** @description activity-not-found: This activity was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found";
                    };
                };
            };
            /** @description activity-cancelled: This activity was called off. check-in-not-open: Check-in has not begun. check-in-over: Check-in has closed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-cancelled" | "/problems/check-in-not-open" | "/problems/check-in-over";
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
    getCheckInDesk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
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
                    "application/json": components["schemas"]["CheckInDesk"];
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
            /** @description activity-not-found: This activity was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found";
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
    getCheckInSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code to print. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInSheet"];
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
            /** @description activity-not-found: This activity was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found";
                    };
                };
            };
            /** @description activity-cancelled: This activity was called off. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-cancelled";
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
    listCheckIns: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of check-ins. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CheckIn"][];
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
            /** @description activity-not-found: This activity was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found";
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
    exportCheckIns: {
        parameters: {
            query?: {
                /** @description CSV (UTF-8 with byte order mark, opens correctly in Japanese Excel) or an Excel workbook. */
                format?: components["parameters"]["ExportFormat"];
            };
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
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
            /** @description activity-not-found: This activity was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found";
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
    recordHandOut: {
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
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOut"];
            };
        };
        responses: {
            /** @description Checked in, or put before the city. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCheckIn"];
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
            /** @description activity-not-found: This activity was not found. sign-up-not-found: You have not signed up for this activity. resident-card-not-found: No resident has this card number. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found" | "/problems/sign-up-not-found" | "/problems/resident-card-not-found";
                    };
                };
            };
            /** @description activity-cancelled: This activity was called off. check-in-not-open: Check-in has not begun. check-in-over: Check-in has closed. already-checked-in: You have checked in already. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-cancelled" | "/problems/check-in-not-open" | "/problems/check-in-over" | "/problems/already-checked-in" | "/problems/idempotency-key-reused";
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
            /** @description too-many-wrong-numbers: Too many wrong numbers. too-many-requests: Too many requests just now. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-wrong-numbers" | "/problems/too-many-requests";
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
    getReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report with its history and the points settled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
            /** @description activity-not-found: This activity was not found. report-not-needed: There is no report for this activity. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found" | "/problems/report-not-needed";
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
    submitReport: {
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
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportDraft"];
            };
        };
        responses: {
            /** @description The submitted report. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
            /** @description activity-not-found: This activity was not found. report-not-needed: There is no report for this activity. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found" | "/problems/report-not-needed";
                    };
                };
            };
            /** @description activity-cancelled: This activity was called off. report-too-early: You can report when the activity is over. report-submitted: The report has been submitted already. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-cancelled" | "/problems/report-too-early" | "/problems/report-submitted" | "/problems/idempotency-key-reused";
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
            /** @description report-attendance-unexplained: Say why the attendance differs from the check-ins. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/report-attendance-unexplained";
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
    acceptReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accepted report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
            /** @description activity-not-found: This activity was not found. report-not-needed: There is no report for this activity. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found" | "/problems/report-not-needed";
                    };
                };
            };
            /** @description report-not-submitted: This report is not waiting for a decision. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/report-not-submitted";
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
    returnReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The returned report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
            /** @description activity-not-found: This activity was not found. report-not-needed: There is no report for this activity. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found" | "/problems/report-not-needed";
                    };
                };
            };
            /** @description report-not-submitted: This report is not waiting for a decision. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/report-not-submitted";
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
    recordScans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scans: components["schemas"]["Scan"][];
                };
            };
        };
        responses: {
            /** @description What became of each, in the order they were sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: components["schemas"]["ScanResult"][];
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
            /** @description activity-not-found: This activity was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found";
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
    signUp: {
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
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The place, or the place on the waiting list. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySignUp"];
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
            /** @description activity-not-found: This activity was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found";
                    };
                };
            };
            /** @description activity-cancelled: This activity was called off. activity-over: This activity is over. sign-up-not-needed: This activity needs no sign-up. sign-up-not-open: Sign-up has not opened yet. sign-up-closed: Sign-up has closed. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-cancelled" | "/problems/activity-over" | "/problems/sign-up-not-needed" | "/problems/sign-up-not-open" | "/problems/sign-up-closed" | "/problems/idempotency-key-reused";
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
    withdrawSignUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySignUp"];
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
            /** @description activity-not-found: This activity was not found. sign-up-not-found: You have not signed up for this activity. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found" | "/problems/sign-up-not-found";
                    };
                };
            };
            /** @description sign-up-closed: Sign-up has closed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/sign-up-closed";
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
    listSignUps: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sign-ups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SignUp"][];
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
            /** @description activity-not-found: This activity was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found";
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
    exportSignUps: {
        parameters: {
            query?: {
                /** @description CSV (UTF-8 with byte order mark, opens correctly in Japanese Excel) or an Excel workbook. */
                format?: components["parameters"]["ExportFormat"];
            };
            header?: never;
            path: {
                activityId: components["parameters"]["ActivityId"];
            };
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
            /** @description activity-not-found: This activity was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found";
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
    exportActivities: {
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
    listApplications: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
                status?: components["schemas"]["ApplicationStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of applications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApplicationSummary"][];
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
    draftApplication: {
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
                "application/json": components["schemas"]["NewApplication"];
            };
        };
        responses: {
            /** @description The draft. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
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
            /** @description group-not-active: This group cannot apply at present. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/group-not-active" | "/problems/idempotency-key-reused";
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
            /** @description place-not-found: This place was not found. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/place-not-found";
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
    getApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
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
            /** @description application-not-found: This application was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/application-not-found";
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
    updateApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationDraft"];
            };
        };
        responses: {
            /** @description The application as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
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
            /** @description application-not-found: This application was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/application-not-found";
                    };
                };
            };
            /** @description application-not-open: This application cannot be changed now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/application-not-open";
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
            /** @description place-not-found: This place was not found. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/place-not-found";
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
    approveApplication: {
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
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description To the group for each activity when its report is accepted. */
                    groupPoints: number;
                    /** @description A word to the group. */
                    note?: string;
                    /** @description Per person; may differ from what was asked for. */
                    points: number;
                };
            };
        };
        responses: {
            /** @description The approved application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
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
            /** @description application-not-found: This application was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/application-not-found";
                    };
                };
            };
            /** @description application-not-submitted: This application is not waiting for a decision. group-not-active: This group cannot apply at present. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/application-not-submitted" | "/problems/group-not-active" | "/problems/idempotency-key-reused";
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
            /** @description application-incomplete: Something is missing in the application. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/application-incomplete";
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
    returnApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The returned application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
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
            /** @description application-not-found: This application was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/application-not-found";
                    };
                };
            };
            /** @description application-not-submitted: This application is not waiting for a decision. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/application-not-submitted";
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
    submitApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The submitted application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
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
            /** @description application-not-found: This application was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/application-not-found";
                    };
                };
            };
            /** @description application-not-open: This application cannot be changed now. group-not-active: This group cannot apply at present. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/application-not-open" | "/problems/group-not-active";
                    };
                };
            };
            /** @description application-incomplete: Something is missing in the application. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/application-incomplete";
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
    withdrawApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The withdrawn application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
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
            /** @description application-not-found: This application was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/application-not-found";
                    };
                };
            };
            /** @description application-decided: This application has been approved already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/application-decided";
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
    exportApplications: {
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
    getCheckInPlace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The activity's number */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the activity is, and from where on one is far. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInPlace"];
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
            /** @description activity-not-found: This activity was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/activity-not-found";
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
    listCheckInReviews: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description `flagged` wait for a decision, longest waiting first; the others come latest first. */
                state?: components["parameters"]["ReviewState"];
            };
            header?: never;
            path?: never;
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
                        items: components["schemas"]["CheckInReview"][];
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
    exportCheckInReviews: {
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
    checkIn: {
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
                    /** @description When the resident came from an activity's page; a code of another activity is then refused. */
                    activityId?: components["schemas"]["Id"];
                    /** @description As scanned or typed; spaces, hyphens and full-width digits are fine. */
                    code: string;
                    /**
                     * @description What the device found when it compared its position with the place (`getCheckInPlace`). Leave it out when it does not know.
                     * @enum {string}
                     */
                    distance?: "near" | "far";
                };
            };
        };
        responses: {
            /** @description Checked in. The points arrive as their own event moments later, unless the city looks at it first (`flagged`). */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCheckIn"];
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
            /** @description check-in-not-open: Check-in has not begun. check-in-over: Check-in has closed. activity-cancelled: This activity was called off. already-checked-in: You have checked in already. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/check-in-not-open" | "/problems/check-in-over" | "/problems/activity-cancelled" | "/problems/already-checked-in" | "/problems/idempotency-key-reused";
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
            /** @description check-in-code-wrong: This code is not right. check-in-code-expired: This code is out of date. check-in-code-of-another-activity: This code belongs to another activity. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/check-in-code-wrong" | "/problems/check-in-code-expired" | "/problems/check-in-code-of-another-activity";
                    };
                };
            };
            /** @description too-many-wrong-codes: Too many wrong codes. too-many-requests: Too many requests just now. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-wrong-codes" | "/problems/too-many-requests";
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
    clearCheckIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkInId: components["parameters"]["CheckInId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Decision"];
        responses: {
            200: components["responses"]["Decided"];
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
            /** @description check-in-not-found: There is no such check-in. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/check-in-not-found";
                    };
                };
            };
            /** @description check-in-not-flagged: This check-in does not wait for a decision. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/check-in-not-flagged";
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
    rejectCheckIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkInId: components["parameters"]["CheckInId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Decision"];
        responses: {
            200: components["responses"]["Decided"];
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
            /** @description check-in-not-found: There is no such check-in. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/check-in-not-found";
                    };
                };
            };
            /** @description check-in-not-flagged: This check-in does not wait for a decision. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/check-in-not-flagged";
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
    revokeCheckIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkInId: components["parameters"]["CheckInId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Decision"];
        responses: {
            200: components["responses"]["Decided"];
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
            /** @description check-in-not-found: There is no such check-in. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/check-in-not-found";
                    };
                };
            };
            /** @description check-in-not-confirmed: Only a check-in that counts can be revoked. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/check-in-not-confirmed";
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
    getCityMap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Outline and places. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CityMap"];
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
    listGroups: {
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
            /** @description A page of groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Group"][];
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
    createGroup: {
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
                "application/json": components["schemas"]["NewGroup"];
            };
        };
        responses: {
            /** @description The group as entered. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
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
            /** @description group-name-taken: A group of this name is registered already. idempotency-key-reused: This idempotency key was used for another request. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/group-name-taken" | "/problems/idempotency-key-reused";
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
    getGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupWithContact"];
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
    updateGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupChange"];
            };
        };
        responses: {
            /** @description The group as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
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
    exportGroups: {
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
    getMyCheckInCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Codes, soonest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCodes"];
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
    listMySignUps: {
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
            /** @description A page of sign-ups, those I have withdrawn left out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MySignUpWithActivity"][];
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
    getMyGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group that the account names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
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
    listReports: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
                state?: components["schemas"]["ReportState"];
            };
            header?: never;
            path?: never;
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
                        items: components["schemas"]["ReportSummary"][];
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
    exportReports: {
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
}
