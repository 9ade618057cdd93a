/** Made from api/openapi.json: see openapi.test.ts. */
export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session.describe"];
        put?: never;
        post: operations["Session.signIn"];
        delete: operations["Session.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendars.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendars.read"];
        put: operations["Calendars.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{code}/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Calendars.putYear"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{code}/years/{year}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calendars.importYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Catalogue.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/{code}/pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Catalogue.putPool"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Channels.list"];
        put?: never;
        post: operations["Channels.put"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{code}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Channels.makeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{code}/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Channels.revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contact-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactPolicies.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contact-policies/{class}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ContactPolicies.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consents.read"];
        put: operations["Consents.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Customers.list"];
        put?: never;
        post: operations["Customers.put"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/by-number/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Customers.byNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Customers.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Customers.timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DemoBank.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Enrolments.list"];
        put?: never;
        post: operations["Enrolments.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Enrolments.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Enrolments.items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Enrolments.stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Enrolments.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Events.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{code}/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Trigger.trigger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Instances.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Instances.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Instances.readJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Commands.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Institutions.list"];
        put?: never;
        post: operations["Institutions.put"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Journeys.list"];
        put?: never;
        post: operations["Journeys.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Journeys.published"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Journeys.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/paused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Journeys.pause"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Journeys.readLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Drafts.read"];
        put: operations["Drafts.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Drafts.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Versions.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Versions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Versions.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/versions/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Versions.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Scenarios.list"];
        put: operations["Scenarios.keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/scenarios/{scenario}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Scenarios.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Kitchen.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/overlay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Kitchen.read"];
        put: operations["Kitchen.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Kitchen.pending"];
        put?: never;
        post: operations["Kitchen.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Live.follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Messages.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Messages.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/script-kits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ScriptKits.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/script-kits/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ScriptKits.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Segments.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Segments.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/word-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Words.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/word-lists/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Words.read"];
        put: operations["Words.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Staff.list"];
        put?: never;
        post: operations["Staff.put"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks.claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/lease": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Tasks.renew"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Tasks.save"];
        trace?: never;
    };
    "/api/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks.handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/said": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks.say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks.promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskClock.wait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/go-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskClock.goOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/checklist/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["TaskTogether.check"];
        post?: never;
        delete: operations["TaskTogether.uncheck"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskTogether.addItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskTogether.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskTogether.sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskTogether.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskTogether.giveOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notices.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Templates.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Templates.draw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/touchpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Touchpoints.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/touchpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Touchpoints.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/touchpoints/{id}/lease": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Touchpoints.renew"];
        post: operations["Touchpoints.take"];
        delete: operations["Touchpoints.release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/touchpoints/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Touchpoints.save"];
        trace?: never;
    };
    "/api/touchpoints/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Touchpoints.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/touchpoints/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Touchpoints.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/touchpoints/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Touchpoints.handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/touchpoints/{id}/said": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Touchpoints.say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/touchpoints/{id}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Touchpoints.promise"];
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
        SignIn: {
            login: string;
            password: string;
        };
        Session: {
            staff: {
                /** Format: uuid */
                id: string;
                login: string;
                name: components["schemas"]["Text"];
                roles: components["schemas"]["StaffRole"][];
                queues: string[];
                institution: components["schemas"]["Institution"];
            };
            csrf: string;
            timeZone: string;
        };
        Text: {
            zh: string;
            en?: string;
        };
        /** @enum {string} */
        StaffRole: "designer" | "operator" | "agent" | "manager" | "admin";
        Institution: {
            /** Format: uuid */
            id: string;
            code: string;
            name: components["schemas"]["Text"];
            /** @enum {string} */
            kind: "head" | "branch" | "remote";
            path: string;
            /** Format: uuid */
            managerId: string | null;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            next: string | null;
        };
        AuditEntry: {
            id: string;
            at: string;
            staff: {
                /** Format: uuid */
                id: string;
                name: components["schemas"]["Text"];
            } | null;
            action: string;
            targetKind: string;
            targetId: string;
            reason: string | null;
            before: unknown;
            after: unknown;
        };
        Calendar: {
            code: string;
            name: components["schemas"]["Text"];
            zone: string;
            weekdays: number[];
            hours: {
                from: string;
                to: string;
            }[];
            years: number[];
            missing: number[];
            updatedAt: string | null;
        };
        CalendarPage: {
            code: string;
            name: components["schemas"]["Text"];
            zone: string;
            weekdays: number[];
            hours: {
                from: string;
                to: string;
            }[];
            years: number[];
            missing: number[];
            updatedAt: string | null;
            days: {
                date: string;
                /** @enum {string} */
                kind: "holiday" | "workday";
                note: string | null;
            }[];
        };
        CalendarInput: {
            name: components["schemas"]["Text"];
            zone: string;
            weekdays: number[];
            hours: {
                from: string;
                to: string;
            }[];
        };
        CalendarYearInput: {
            days: {
                date: string;
                /** @enum {string} */
                kind: "holiday" | "workday";
                note?: string;
            }[];
        };
        CalendarImport: {
            csv: string;
        };
        CatalogueItem: {
            code: string;
            /** @enum {string} */
            kind: "product" | "service" | "content" | "channel" | "benefit";
            label: components["schemas"]["Text"];
            rule: string;
            risk: number | null;
            leastAmount: number | null;
            excludes: string[];
            from: string | null;
            until: string | null;
            active: boolean;
            version: number;
            updatedAt: string;
            pool: components["schemas"]["BenefitPool"] | null;
        };
        BenefitPool: {
            code: string;
            total: number;
            granted: number;
            perCustomer: number | null;
            opensAt: string | null;
            closesAt: string | null;
            updatedAt: string;
        };
        CatalogueItemInput: {
            /** @enum {string} */
            kind: "product" | "service" | "content" | "channel" | "benefit";
            label: components["schemas"]["Text"];
            /** @default  */
            rule: string;
            /** @default null */
            risk: number | null;
            /** @default null */
            leastAmount: number | null;
            /** @default [] */
            excludes: string[];
            /**
             * Format: date-time
             * @default null
             */
            from: string | null;
            /**
             * Format: date-time
             * @default null
             */
            until: string | null;
            /** @default true */
            active: boolean;
        };
        BenefitPoolInput: {
            total: number;
            /** @default null */
            perCustomer: number | null;
            /**
             * Format: date-time
             * @default null
             */
            opensAt: string | null;
            /**
             * Format: date-time
             * @default null
             */
            closesAt: string | null;
        };
        Channel: {
            code: string;
            family: components["schemas"]["Family"];
            name: components["schemas"]["Text"];
            abilities: string[];
            active: boolean;
            keys: {
                id: string;
                /** Format: date-time */
                createdAt: string;
            }[];
        };
        /** @enum {string} */
        Family: "customer" | "ai" | "remote" | "branch";
        ChannelInput: {
            code: string;
            family: components["schemas"]["Family"];
            name: components["schemas"]["Text"];
            /** @default [] */
            abilities: string[];
            /** @default true */
            active: boolean;
        };
        NewChannelKey: {
            id: string;
            secret: string;
        };
        ContactPolicy: {
            /** @enum {string} */
            class: "regulatory" | "service" | "sales" | "collections";
            caps: {
                /** @enum {string} */
                per: "day" | "week" | "month";
                most: number;
            }[];
            quiet: {
                from: string;
                to: string;
                /** @enum {string} */
                channels: "all" | "ringing";
            } | null;
            sparesHolidays: boolean;
            atOnce: number | null;
            updatedAt: string | null;
            editable: boolean;
        };
        ContactPolicyInput: {
            caps: {
                /** @enum {string} */
                per: "day" | "week" | "month";
                most: number;
            }[];
            quiet: {
                from: string;
                to: string;
                /** @enum {string} */
                channels: "all" | "ringing";
            } | null;
            sparesHolidays: boolean;
            atOnce: number | null;
            reason: string;
        };
        Consents: {
            consents: string[];
            changes: {
                consent: string;
                given: boolean;
                at: string;
                by: string | null;
                reason: string | null;
            }[];
        };
        ConsentsInput: {
            consents: {
                service?: boolean;
                sales?: boolean;
            };
            reason?: string;
        };
        CustomersPage: {
            items: components["schemas"]["Customer"][];
            next: string | null;
        };
        Customer: {
            /** Format: uuid */
            id: string;
            number: string;
            name: string;
            mobile: string | null;
            idNumber: string | null;
            /** @enum {string} */
            tier: "normal" | "gold" | "vip";
            /** @enum {string} */
            language: "zh" | "en";
            institution: {
                code: string;
                name: components["schemas"]["Text"];
            };
            relationshipManager: {
                /** Format: uuid */
                id: string;
                name: components["schemas"]["Text"];
            } | null;
            attributes: {
                [key: string]: unknown;
            };
            consents: string[];
        };
        CustomersInput: {
            customers: components["schemas"]["CustomerInput"][];
        };
        CustomerInput: {
            number: string;
            name: string;
            mobile?: string;
            /** Format: email */
            email?: string;
            imId?: string;
            idNumber?: string;
            /**
             * @default normal
             * @enum {string}
             */
            tier: "normal" | "gold" | "vip";
            /**
             * @default zh
             * @enum {string}
             */
            language: "zh" | "en";
            institution: string;
            relationshipManager?: string;
            /** @default {} */
            attributes: {
                [key: string]: string | number | boolean | (null);
            };
            /** @default [] */
            consents: ("regulatory" | "service" | "sales")[];
        };
        CustomersAnswer: {
            created: number;
            changed: number;
            unchanged: number;
        };
        TimelinePage: {
            items: components["schemas"]["TimelineItem"][];
            next: string | null;
        };
        TimelineItem: {
            /** @enum {string} */
            kind: "instance";
            at: string;
            /** Format: uuid */
            id: string;
            journey: {
                code: string;
                name: components["schemas"]["Text"];
            };
            status: string;
            outcome: string | null;
            endedAt: string | null;
        } | {
            /** @enum {string} */
            kind: "touchpoint";
            at: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            instance: string;
            journey: {
                code: string;
                name: components["schemas"]["Text"];
            };
            step: components["schemas"]["Text"];
            status: string;
            family: string | null;
            breakpointAt: string | null;
            closedAt: string | null;
        } | {
            /** @enum {string} */
            kind: "delivery";
            at: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            instance: string;
            journey: {
                code: string;
                name: components["schemas"]["Text"];
            };
            channel: string;
            class: string;
            status: string;
            title: string;
        };
        DemoSignIn: {
            login: string;
            password: string;
            name: components["schemas"]["Text"];
            role: components["schemas"]["StaffRole"];
        };
        Enrolment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            journey: string;
            /** @enum {string} */
            kind: "schedule" | "audience" | "broadcast" | "list";
            /** @enum {string} */
            status: "running" | "done" | "stopped";
            total: number | null;
            considered: number;
            accepted: number;
            refused: number;
            perMinute: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            stopReason: string | null;
        };
        EnrolmentList: {
            csv: string;
            reason: string;
        };
        EnrolmentItem: {
            /** @enum {string} */
            state: "accepted" | "refused";
            rule: (components["schemas"]["EntryRule"] | ("unknown-customer" | "input-invalid")) | null;
            subject: {
                /** @enum {string} */
                kind: "customer" | "institution" | "line";
                id: string;
            };
            /** Format: uuid */
            instance: string | null;
            line: number | null;
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        EntryRule: "paused" | "trigger-not-offered" | "already-running" | "once" | "cool-down" | "once-per-key" | "not-eligible" | "day-full" | "full";
        EnrolmentStop: {
            reason: string;
        };
        BusinessEventInput: {
            id: string;
            name: string;
            /** Format: date-time */
            at?: string;
            /** @default {} */
            data: {
                [key: string]: unknown;
            };
        };
        BusinessEventAnswer: {
            /** Format: uuid */
            event: string;
            enrolments: string[];
        };
        Health: {
            ok: boolean;
            parts: {
                database: {
                    ok: boolean;
                };
                temporal: {
                    ok: boolean;
                };
                worker: {
                    ok: boolean;
                };
            };
        };
        EventInput: {
            id: string;
            name: string;
            customer: string;
            /** Format: date-time */
            at?: string;
            /** @default {} */
            data: {
                [key: string]: unknown;
            };
        };
        EventAnswer: {
            /** Format: uuid */
            event: string;
            delivered: string[];
            started: string[];
        };
        Trigger: {
            customer: string;
            /** @default {} */
            input: {
                [key: string]: unknown;
            };
            correlation?: string;
            /**
             * @default position
             * @enum {string}
             */
            wait: "accepted" | "position";
            /** @default false */
            orContinue: boolean;
        };
        Triggered: {
            /** Format: uuid */
            instance: string;
            /** @enum {string} */
            status: "starting" | "running" | "paused" | "ended";
            positions: {
                step: string;
                name: components["schemas"]["Text"] | null;
                visit: number;
                /** Format: uuid */
                work: string | null;
            }[];
            /** Format: uuid */
            work: string | null;
        };
        InstancesPage: {
            items: components["schemas"]["InstanceItem"][];
            next: string | null;
        };
        InstanceItem: {
            /** Format: uuid */
            id: string;
            journey: {
                /** Format: uuid */
                id: string;
                code: string;
                name: components["schemas"]["Text"];
            };
            version: number;
            customer: {
                /** Format: uuid */
                id: string;
                number: string;
                name: string;
                /** @enum {string} */
                tier: "normal" | "gold" | "vip";
            } | null;
            /** @enum {string} */
            status: "starting" | "running" | "paused" | "ended" | "refused";
            outcome: string | null;
            incident: boolean;
            channel: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            endedAt: string | null;
            positions: {
                id: string;
                step: string;
                name: components["schemas"]["Text"] | null;
                visit: number;
                /** Format: date-time */
                enteredAt: string;
                side: boolean;
                incident: {
                    code: string;
                    message: string;
                    /** Format: date-time */
                    at: string;
                } | null;
            }[];
            /** Format: date-time */
            standingSince: string | null;
            /** @enum {string|null} */
            family: "customer" | "ai" | "remote" | "branch" | null;
            holder: {
                name: string;
                channel: string | null;
                /** Format: date-time */
                until: string | null;
            } | null;
            /** Format: date-time */
            breakpointAt: string | null;
        };
        Instance: {
            /** Format: uuid */
            id: string;
            journey: {
                /** Format: uuid */
                id: string;
                code: string;
                name: components["schemas"]["Text"];
            };
            version: number;
            customer: {
                /** Format: uuid */
                id: string;
                number: string;
                name: string;
                /** @enum {string} */
                tier: "normal" | "gold" | "vip";
            } | null;
            /** @enum {string} */
            status: "starting" | "running" | "paused" | "ended" | "refused";
            outcome: string | null;
            incident: boolean;
            channel: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            endedAt: string | null;
            positions: {
                id: string;
                step: string;
                name: components["schemas"]["Text"] | null;
                visit: number;
                /** Format: date-time */
                enteredAt: string;
                side: boolean;
                incident: {
                    code: string;
                    message: string;
                    /** Format: date-time */
                    at: string;
                } | null;
            }[];
            /** Format: date-time */
            standingSince: string | null;
            /** @enum {string|null} */
            family: "customer" | "ai" | "remote" | "branch" | null;
            holder: {
                name: string;
                channel: string | null;
                /** Format: date-time */
                until: string | null;
            } | null;
            /** Format: date-time */
            breakpointAt: string | null;
            waits: {
                /** @enum {string} */
                kind: "timer" | "trigger" | "check" | "age" | "lease" | "offer" | "expiry";
                /** Format: date-time */
                due: string;
                step: string | null;
                name: components["schemas"]["Text"] | null;
            }[];
            works: {
                /** Format: uuid */
                id: string;
                step: string;
                visit: number;
                /** @enum {string} */
                kind: "touch" | "task";
                status: string;
                /** @enum {string|null} */
                family: "customer" | "ai" | "remote" | "branch" | null;
                holder: {
                    name: string;
                    channel: string | null;
                    /** Format: date-time */
                    until: string | null;
                } | null;
                /** Format: date-time */
                breakpointAt: string | null;
                /** Format: date-time */
                openedAt: string;
                /** Format: date-time */
                closedAt: string | null;
            }[];
            orders: ("pause" | "resume" | "cancel" | "retry" | "redo" | "skip" | "move" | "hand-over" | "set")[];
        };
        JournalPage: {
            items: components["schemas"]["JournalEntry"][];
            next: string | null;
        };
        JournalEntry: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            origin: "engine" | "work";
            kind: string;
            step: string | null;
            visit: number;
            outcome: string | null;
            actor: {
                /** @enum {string} */
                kind: "customer" | "staff" | "ai" | "system";
                id: string;
                name: string;
            } | null;
            channel: string | null;
            why: {
                code: string;
                args?: {
                    [key: string]: unknown;
                };
            } | null;
            notTaken: {
                outcome: string;
                why: {
                    code: string;
                    args?: {
                        [key: string]: unknown;
                    };
                };
            }[];
            words: {
                zh: {
                    title: string;
                    why: string;
                    notTaken: string;
                };
                en: {
                    title: string;
                    why: string;
                    notTaken: string;
                };
            };
        };
        InstanceCommand: {
            command: {
                /** @enum {string} */
                kind: "pause";
                /** @enum {string} */
                events?: "hold" | "discard";
            } | {
                /** @enum {string} */
                kind: "resume";
            } | {
                /** @enum {string} */
                kind: "cancel";
            } | {
                /** @enum {string} */
                kind: "retry";
                position?: string;
            } | {
                /** @enum {string} */
                kind: "redo";
                position: string;
                whole?: boolean;
            } | {
                /** @enum {string} */
                kind: "skip";
                position: string;
                outcome: string;
            } | {
                /** @enum {string} */
                kind: "move";
                position: string;
                to: string;
            } | {
                /** @enum {string} */
                kind: "hand-over";
                position: string;
                to?: string;
            } | {
                /** @enum {string} */
                kind: "set";
                values: {
                    [key: string]: unknown;
                };
            };
            reason: string;
        };
        CommandResult: {
            /** @enum {string} */
            result: "done" | "accepted";
        };
        InstitutionInput: {
            code: string;
            name: components["schemas"]["Text"];
            /** @enum {string} */
            kind: "head" | "branch" | "remote";
            parent?: string;
            manager?: string | null;
        };
        Journey: {
            /** Format: uuid */
            id: string;
            code: string;
            name: components["schemas"]["Text"];
            /** @enum {string} */
            kind: "journey" | "sop";
            paused: boolean;
            liveVersion: number | null;
            /** Format: date-time */
            publishedAt: string | null;
            draftRevision: number;
            changed: boolean;
            owner: {
                /** Format: uuid */
                id: string;
                name: components["schemas"]["Text"];
            };
            editedBy: {
                /** Format: uuid */
                id: string;
                name: components["schemas"]["Text"];
            };
            /** Format: date-time */
            updatedAt: string;
            figures: components["schemas"]["JourneyFigures"];
            trend: number[];
            outline: {
                steps: {
                    id: string;
                    type: string;
                    family: string;
                    x: number;
                    y: number;
                    standing: number;
                }[];
                links: {
                    from: string;
                    to: string;
                }[];
            };
            kitchen: boolean;
            derivedFrom: {
                journey: {
                    /** Format: uuid */
                    id: string;
                    code: string;
                    name: components["schemas"]["Text"];
                };
                version: number;
                newest: number;
            } | null;
        };
        JourneyFigures: {
            standing: number;
            startedToday: number;
            doneToday: number;
            resumed: number | null;
            incidents: number;
        };
        JourneyInput: {
            code: string;
            name: components["schemas"]["Text"];
            /**
             * @default journey
             * @enum {string}
             */
            kind: "journey" | "sop";
            draft?: components["schemas"]["Graph"];
        };
        /** @description A drawing: see the guide for its members. */
        Graph: {
            [key: string]: unknown;
        };
        PublishedJourney: {
            code: string;
            name: {
                zh: string;
                en?: string;
            };
            callable: boolean;
            perCase: boolean;
            inputs: {
                variable: string;
                required: boolean;
            }[];
            outcomes: string[];
            calls: string[];
        };
        PauseInput: {
            paused: boolean;
            reason: string;
        };
        JourneyLive: {
            version: number | null;
            versions: {
                number: number;
                standing: number;
            }[];
            figures: components["schemas"]["JourneyFigures"];
            steps: {
                [key: string]: {
                    standing: number;
                    incidents: number;
                    families: {
                        [key: string]: number;
                    };
                    medianMs: number | null;
                    longestMs: number | null;
                };
            };
            flows: {
                [key: string]: {
                    [key: string]: number;
                };
            };
        };
        Draft: {
            graph: components["schemas"]["Graph"];
            revision: number;
            editedBy: {
                /** Format: uuid */
                id: string;
                name: components["schemas"]["Text"];
            };
            /** Format: date-time */
            updatedAt: string;
            liveVersion: number | null;
        };
        DraftInput: {
            graph: components["schemas"]["Graph"];
        };
        DraftSaved: {
            revision: number;
            /** Format: date-time */
            updatedAt: string;
        };
        CheckInput: {
            evidence?: unknown;
            fence?: number;
        };
        CheckResult: {
            problems: components["schemas"]["DrawingProblem"][];
        };
        DrawingProblem: {
            code: string;
            /** @enum {string} */
            severity: "error" | "warning";
            step: string | null;
            field: string | null;
            range?: {
                from: number;
                to: number;
            };
            message: {
                zh: string;
                en?: string;
            };
            remedy: {
                zh: string;
                en?: string;
            };
            fixes: {
                label: {
                    zh: string;
                    en?: string;
                };
                edits: {
                    [key: string]: unknown;
                }[];
            }[];
        };
        PublishInput: {
            note?: string;
        };
        Published: {
            version: components["schemas"]["Version"];
            warnings: components["schemas"]["DrawingProblem"][];
        };
        Version: {
            number: number;
            note: string | null;
            publishedBy: {
                /** Format: uuid */
                id: string;
                name: components["schemas"]["Text"];
            };
            /** Format: date-time */
            publishedAt: string;
            planHash: string;
            live: boolean;
        };
        VersionWithGraph: {
            number: number;
            note: string | null;
            publishedBy: {
                /** Format: uuid */
                id: string;
                name: components["schemas"]["Text"];
            };
            /** Format: date-time */
            publishedAt: string;
            planHash: string;
            live: boolean;
            graph: components["schemas"]["Graph"];
            names: {
                [key: string]: components["schemas"]["Text"];
            };
        };
        ScenarioList: {
            items: components["schemas"]["Scenario"][];
        };
        Scenario: {
            /** Format: uuid */
            id: string;
            name: components["schemas"]["Text"];
            play: components["schemas"]["ScenarioPlay"];
            keptBy: {
                /** Format: uuid */
                id: string;
                name: components["schemas"]["Text"];
            };
            /** Format: date-time */
            keptAt: string;
        };
        ScenarioPlay: {
            customer: {
                [key: string]: unknown;
            };
            input: {
                [key: string]: unknown;
            };
            at?: string;
            answers?: {
                [key: string]: unknown;
            };
            calendars?: {
                [key: string]: unknown;
            };
            acts: {
                act: {
                    [key: string]: unknown;
                };
                after?: string;
                at?: string;
            }[];
            then?: string;
            ends?: string;
        };
        ScenarioInput: {
            name: components["schemas"]["Text"];
            play: components["schemas"]["ScenarioPlay"];
        };
        BranchJourneyInput: {
            code: string;
            name?: components["schemas"]["Text"];
        };
        BranchOverlay: {
            derivedFrom: {
                journey: {
                    /** Format: uuid */
                    id: string;
                    code: string;
                    name: components["schemas"]["Text"];
                };
                version: number;
                newest: number;
            };
            overlay: components["schemas"]["Overlay"];
            revision: number;
            own: boolean;
            locked: string[];
            parts: {
                part: components["schemas"]["KitchenPart"];
                label: {
                    zh: string;
                    en?: string;
                };
                open: boolean;
                limit: {
                    [key: string]: unknown;
                } | null;
                template: unknown;
            }[];
        };
        /** @description `{ name?, settings: [{ part, value }], items: [{ part, item }], steps: [{ part, step, goesOn }] }` */
        Overlay: {
            [key: string]: unknown;
        };
        /** @description `kind` and what names the part: `step`, `path`, `trigger`, `outcome`, `variable`, `setting`. */
        KitchenPart: {
            [key: string]: string;
        };
        OverlayInput: {
            overlay: components["schemas"]["Overlay"];
        };
        TemplateMerge: {
            from: number;
            to: number;
            overlay: components["schemas"]["Overlay"];
            conflicts: components["schemas"]["MergeConflict"][];
            notices: {
                key: string;
                part: {
                    zh: string;
                    en?: string;
                };
                own: unknown;
                before: unknown;
                after: unknown;
            }[];
            revision: number;
        };
        MergeConflict: {
            key: string;
            code: string;
            part: {
                zh: string;
                en?: string;
            };
            message: {
                zh: string;
                en?: string;
            };
            remedy: {
                zh: string;
                en?: string;
            };
            limit: {
                [key: string]: unknown;
            } | null;
            own: {
                [key: string]: unknown;
            };
        };
        TemplateMergeInput: {
            version: number;
            /** @default {} */
            answers: {
                [key: string]: "drop" | {
                    value: unknown;
                };
            };
        };
        MessagesPage: {
            items: components["schemas"]["Message"][];
            next: string | null;
        };
        Message: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            instance: string;
            /** @enum {string} */
            class: "regulatory" | "service" | "sales" | "collections";
            title: string;
            body: string;
            link: string | null;
            sentAt: string;
            readAt: string | null;
            survey: unknown;
            answeredAt: string | null;
        };
        SurveyAnswer: {
            fields: {
                [key: string]: unknown;
            };
        };
        ScriptKit: {
            code: string;
            title: components["schemas"]["Text"];
            cards: {
                id: string;
                title: components["schemas"]["Text"];
                body: {
                    zh: string;
                    en?: string;
                };
            }[];
            version: number;
            updatedAt: string;
        };
        ScriptKitInput: {
            title: components["schemas"]["Text"];
            cards: {
                id: string;
                title: components["schemas"]["Text"];
                body: {
                    zh: string;
                    en?: string;
                };
            }[];
        };
        Segment: {
            code: string;
            label: components["schemas"]["Text"];
            rule: string;
            version: number;
            updatedAt: string;
        };
        SegmentInput: {
            label: components["schemas"]["Text"];
            rule: string;
        };
        WordListItem: {
            code: string;
            label: components["schemas"]["Text"];
            /** @enum {string} */
            kind: "sensitive" | "mandatory" | "blacklist";
            count: number;
            version: number;
            updatedAt: string;
        };
        WordList: {
            code: string;
            label: components["schemas"]["Text"];
            /** @enum {string} */
            kind: "sensitive" | "mandatory" | "blacklist";
            words: string[];
            version: number;
            updatedAt: string;
        };
        WordListInput: {
            label: components["schemas"]["Text"];
            /** @enum {string} */
            kind: "sensitive" | "mandatory" | "blacklist";
            words: string[];
        };
        StaffMember: {
            /** Format: uuid */
            id: string;
            login: string;
            name: components["schemas"]["Text"];
            roles: components["schemas"]["StaffRole"][];
            institution: {
                code: string;
                name: components["schemas"]["Text"];
            };
            queues: string[];
            active: boolean;
        };
        StaffInput: {
            login: string;
            name: components["schemas"]["Text"];
            roles: components["schemas"]["StaffRole"][];
            institution: string;
            /** @default [] */
            queues: string[];
            /** @default true */
            active: boolean;
            password?: string;
            demo?: boolean;
        };
        TasksPage: {
            items: components["schemas"]["TaskRow"][];
            next: string | null;
            counts: {
                mine: number;
                waiting: number;
                open: number;
                done: number;
            };
        };
        TaskRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            work: string;
            /** Format: uuid */
            instance: string;
            journey: {
                /** Format: uuid */
                id: string;
                code: string;
                name: components["schemas"]["Text"];
            };
            name: components["schemas"]["Text"];
            /** @enum {string} */
            family: "customer" | "ai" | "remote" | "branch";
            rung: string;
            queue: string | null;
            number: number;
            /** @enum {string} */
            state: "offered" | "claimed" | "withdrawn" | "lapsed" | "done";
            urgency: number;
            customer: {
                id: string;
                number: string;
                name: string;
                tier: string;
            } | null;
            why: {
                code: string;
                args?: {
                    [key: string]: unknown;
                };
            } | null;
            holder: {
                name: string;
                mine: boolean;
                until: string;
            } | null;
            createdAt: string;
            until: string | null;
            /** @enum {string} */
            purpose: "work" | "review" | "expert";
            goalAt: string | null;
            deadlineAt: string | null;
            waitingSince: string | null;
            expiresAt: string;
            closedAt: string | null;
        };
        TaskPage: {
            task: components["schemas"]["TaskRow"];
            work: components["schemas"]["Touchpoint"];
            brief: components["schemas"]["Brief"];
            scriptKit: components["schemas"]["ScriptKit"] | null;
            customer: components["schemas"]["Customer"] | null;
            contacts: components["schemas"]["TimelineItem"][];
        };
        Touchpoint: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "touch" | "task";
            step: string;
            name: components["schemas"]["Text"];
            instructions: components["schemas"]["Text"] | null;
            /** Format: uuid */
            instance: string;
            journey: {
                /** Format: uuid */
                id: string;
                code: string;
                name: components["schemas"]["Text"];
            };
            customer: {
                id: string;
                number: string;
                name: string;
                tier: string;
            } | null;
            /** @enum {string} */
            status: "open" | "completed" | "declined" | "expired" | "returned" | "cancelled";
            version: number;
            outcome: string | null;
            openedAt: string;
            expiresAt: string;
            closedAt: string | null;
            closedBy: {
                /** @enum {string} */
                kind: "customer" | "staff" | "ai" | "system";
                id: string;
                name: string;
            } | null;
            lease: {
                mine: boolean;
                fence: number;
                holder: {
                    /** @enum {string} */
                    kind: "customer" | "staff" | "ai" | "system";
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                family: "customer" | "ai" | "remote" | "branch";
                channel: string;
                since: string;
                until: string;
            } | null;
            rung: {
                id: string;
                /** @enum {string} */
                family: "customer" | "ai" | "remote" | "branch";
                label: components["schemas"]["Text"];
            } | null;
            ladder: {
                id: string;
                /** @enum {string} */
                family: "customer" | "ai" | "remote" | "branch";
                label: components["schemas"]["Text"];
                /** @enum {string} */
                state: "passed" | "now" | "ahead" | "skipped";
            }[];
            sla: {
                goal: {
                    due: string;
                    passedAt: string | null;
                } | null;
                deadline: {
                    due: string;
                    passedAt: string | null;
                } | null;
                repeat: {
                    due: string;
                    round: number;
                } | null;
            } | null;
            waiting: {
                since: string;
                until: string;
                reason: string;
                by: {
                    /** @enum {string} */
                    kind: "customer" | "staff" | "ai" | "system";
                    id: string;
                    name: string;
                };
            } | null;
            mayWait: boolean;
            breakpoint: {
                at: string;
                first: string;
                field: string | null;
                error: string | null;
            } | null;
            form: {
                id: string;
                title: components["schemas"]["Text"];
                sections: {
                    id: string;
                    title: components["schemas"]["Text"];
                    fields: {
                        key: string;
                        label: components["schemas"]["Text"];
                        type: string;
                        required: boolean;
                        /** @enum {string} */
                        dataClass: "C1" | "C2" | "C3";
                        help?: components["schemas"]["Text"];
                        options?: {
                            value: string;
                            label: components["schemas"]["Text"];
                        }[];
                        maxLength?: number;
                        minimum?: number;
                        maximum?: number;
                        verifiedBy?: string;
                        value: unknown;
                        masked: boolean;
                        locked: boolean;
                        source: {
                            by: {
                                /** @enum {string} */
                                kind: "customer" | "staff" | "ai" | "system";
                                id: string;
                                name: string;
                            };
                            channel: string;
                            /** @enum {string} */
                            family: "customer" | "ai" | "remote" | "branch";
                            at: string;
                            verified: boolean;
                            failure: {
                                code: string;
                                at: string;
                                times: number;
                            } | null;
                        } | null;
                    }[];
                }[];
            };
            completions: {
                code: string;
                label: components["schemas"]["Text"];
            }[];
            channels: {
                channel: string;
                /** @enum {string} */
                level: "none" | "known" | "signed-in" | "strong";
                consent: string | null;
                preferred: boolean;
            }[];
            products: string[];
            checklist: {
                items: {
                    id: string;
                    label: components["schemas"]["Text"];
                    /** @enum {string} */
                    evidence: "none" | "photo" | "reading" | "signature" | "file" | "note";
                    required: boolean;
                    minimum?: number;
                    maximum?: number;
                    unit?: string;
                    isAdded: boolean;
                    done: {
                        by: {
                            /** @enum {string} */
                            kind: "customer" | "staff" | "ai" | "system";
                            id: string;
                            name: string;
                        };
                        at: string;
                        evidence: unknown;
                        masked: boolean;
                    } | null;
                }[];
                open: boolean;
            } | null;
            review: {
                now: {
                    maker: {
                        /** @enum {string} */
                        kind: "customer" | "staff" | "ai" | "system";
                        id: string;
                        name: string;
                    };
                    outcome: string;
                    at: string;
                    mine: boolean;
                } | null;
                made: {
                    by: {
                        /** @enum {string} */
                        kind: "customer" | "staff" | "ai" | "system";
                        id: string;
                        name: string;
                    };
                    at: string;
                    confirmed: boolean;
                    note: string | null;
                }[];
            } | null;
            experts: {
                id: string;
                label: components["schemas"]["Text"];
                needed: boolean;
                invitation: {
                    /** @enum {string} */
                    status: "asked" | "accepted" | "given" | "nobody";
                    question: string | null;
                    by: {
                        /** @enum {string} */
                        kind: "customer" | "staff" | "ai" | "system";
                        id: string;
                        name: string;
                    };
                    since: string;
                    until: string;
                    who: {
                        /** @enum {string} */
                        kind: "customer" | "staff" | "ai" | "system";
                        id: string;
                        name: string;
                    } | null;
                    opinion: string | null;
                    refusals: {
                        by: {
                            /** @enum {string} */
                            kind: "customer" | "staff" | "ai" | "system";
                            id: string;
                            name: string;
                        };
                        reason: string;
                        at: string;
                    }[];
                } | null;
            }[];
            said: {
                at: string;
                by: {
                    /** @enum {string} */
                    kind: "customer" | "staff" | "ai" | "system";
                    id: string;
                    name: string;
                };
                channel: string;
                text: string;
            }[];
            promises: {
                text: string;
                by: {
                    /** @enum {string} */
                    kind: "customer" | "staff" | "ai" | "system";
                    id: string;
                    name: string;
                };
                due: string | null;
                at: string;
            }[];
        };
        Brief: {
            done: {
                id: string;
                title: components["schemas"]["Text"];
                filled: number;
                total: number;
                by: {
                    actor: {
                        /** @enum {string} */
                        kind: "customer" | "staff" | "ai" | "system";
                        id: string;
                        name: string;
                    };
                    /** @enum {string} */
                    family: "customer" | "ai" | "remote" | "branch";
                    count: number;
                }[];
            }[];
            missing: {
                key: string;
                label: components["schemas"]["Text"];
                /** @enum {string} */
                reason: "empty" | "failed" | "unverified";
                times: number;
                customerOnly: boolean;
            }[];
            lastError: {
                key: string;
                label: components["schemas"]["Text"];
                code: string;
                at: string;
                times: number;
            } | null;
            promised: {
                text: string;
                by: {
                    /** @enum {string} */
                    kind: "customer" | "staff" | "ai" | "system";
                    id: string;
                    name: string;
                };
                due: string | null;
                at: string;
            }[];
            notToAsk: {
                key: string;
                label: components["schemas"]["Text"];
                /** @enum {string} */
                reason: "verified" | "customer-only";
            }[];
            opening: components["schemas"]["Text"];
            conversation: {
                messages: number;
                byCustomer: number;
                last: {
                    at: string;
                    by: {
                        /** @enum {string} */
                        kind: "customer" | "staff" | "ai" | "system";
                        id: string;
                        name: string;
                    };
                    channel: string;
                    text: string;
                } | null;
            };
            breakpoint: {
                at: string;
                first: string;
                field: string | null;
                error: string | null;
            } | null;
        };
        TakeInput: {
            takeOver?: {
                reason: string;
            };
            /** @enum {string} */
            level?: "none" | "known" | "signed-in" | "strong";
        };
        TaskAnswer: {
            task: components["schemas"]["TaskRow"];
            work: components["schemas"]["Touchpoint"];
        };
        LeaseInput: {
            fence?: number;
        };
        FieldsInput: {
            /** @default {} */
            fields: {
                [key: string]: unknown;
            };
            /** @default {} */
            verifications: {
                [key: string]: {
                    /** @enum {boolean} */
                    verified: true;
                } | {
                    /** @enum {boolean} */
                    verified: false;
                    failure: string;
                };
            };
            fence?: number;
        };
        CompleteInput: {
            outcome?: string;
            fence?: number;
        };
        DeclineInput: {
            reason: string;
            fence?: number;
        };
        HandOverInput: {
            reason: string;
            to?: string;
            fence?: number;
        };
        SaidInput: {
            text: string;
        };
        PromiseInput: {
            text: string;
            /**
             * Format: date-time
             * @default null
             */
            due: string | null;
        };
        WaitInput: {
            reason: string;
            fence?: number;
        };
        AddItemInput: {
            label: string;
            /**
             * @default none
             * @enum {string}
             */
            evidence: "none" | "photo" | "reading" | "signature" | "file" | "note";
            fence?: number;
        };
        ConfirmInput: {
            note?: string;
            fence?: number;
        };
        SendBackInput: {
            reason: string;
            fence?: number;
        };
        InviteInput: {
            expert: string;
            question?: string;
            fence?: number;
        };
        OpinionInput: {
            text: string;
        };
        StaffNoticesPage: {
            items: components["schemas"]["StaffNotice"][];
            next: string | null;
        };
        StaffNotice: {
            /** Format: uuid */
            id: string;
            about: string;
            args: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            task: string | null;
            /** Format: uuid */
            instance: string;
            name: components["schemas"]["Text"];
            customer: string | null;
            createdAt: string;
            readAt: string | null;
        };
        Template: {
            code: string;
            name: components["schemas"]["Text"];
            note: components["schemas"]["Text"] | null;
            steps: number;
        };
        TemplateDrawing: {
            code: string;
            graph: components["schemas"]["Graph"];
        };
        TouchpointsPage: {
            items: components["schemas"]["TouchpointRow"][];
            next: string | null;
        };
        TouchpointRow: {
            /** Format: uuid */
            id: string;
            name: components["schemas"]["Text"];
            /** Format: uuid */
            instance: string;
            journey: {
                /** Format: uuid */
                id: string;
                code: string;
                name: components["schemas"]["Text"];
            };
            status: string;
            outcome: string | null;
            family: string | null;
            holder: {
                name: string;
                channel: string;
                until: string;
            } | null;
            breakpointAt: string | null;
            openedAt: string;
            expiresAt: string;
            closedAt: string | null;
        };
        Problem: {
            type: string;
            status: number;
            /** @enum {string} */
            code: "already-exists" | "body-too-large" | "busy" | "calendar-day-elsewhere" | "calendar-file-refused" | "catalogue-kind-fixed" | "channel-barred" | "channel-keys-full" | "checklist-refused" | "choice-unknown" | "clock-refused" | "command-refused" | "consent-reason-missing" | "contact-policy-fixed" | "csrf-mismatch" | "customer-twice" | "draft-changed" | "drawing-has-problems" | "drawing-unreadable" | "enrolment-over" | "entry-input-invalid" | "entry-refused" | "expert-refused" | "fields-invalid" | "held-by-another" | "idempotency-key-required" | "idempotency-key-reused" | "if-match-required" | "input-invalid" | "institution-keeps-place" | "internal-error" | "journey-not-published" | "lease-lost" | "list-not-offered" | "list-refused" | "locked-out" | "media-type-refused" | "merge-conflicts" | "not-a-kitchen" | "not-allowed" | "not-found" | "not-own-branch" | "not-signed-in" | "not-your-turn" | "overlay-unfit" | "own-rights-kept" | "part-locked" | "password-needed" | "pool-below-granted" | "reference-unknown" | "request-unreadable" | "review-refused" | "scenarios-full" | "sign-in-refused" | "signature-missing" | "signature-refused" | "signature-unconfirmed" | "stale-version" | "store-unavailable" | "take-over-refused" | "task-gone" | "task-not-finished" | "template-moved-on" | "too-many-requests" | "too-many-streams" | "topic-not-allowed" | "value-refused" | "words-refused" | "work-closed";
            title: string;
            detail: string;
            remedy?: string;
            field?: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Session.describe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Session.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Session.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Audit.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                action?: string;
                targetKind?: string;
                targetId?: string;
                staff?: string;
                since?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendars.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"][];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendars.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPage"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendars.put": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPage"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendars.putYear": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarYearInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPage"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendars.importYear": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarImport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPage"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Catalogue.list": {
        parameters: {
            query?: {
                kind?: "product" | "service" | "content" | "channel" | "benefit";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueItem"][];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Catalogue.put": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogueItemInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueItem"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Catalogue.putPool": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BenefitPoolInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BenefitPool"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Channels.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"][];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Channels.put": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Channels.makeKey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewChannelKey"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Channels.revokeKey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ContactPolicies.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPolicy"][];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ContactPolicies.put": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: "regulatory" | "service" | "sales" | "collections";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactPolicyInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPolicy"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Consents.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Consents.put": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentsInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Customers.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersPage"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Customers.put": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Customers.byNumber": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Customers.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Customers.timeline": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DemoBank.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoSignIn"][];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Enrolments.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Enrolment"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Enrolments.begin": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentList"];
            };
        };
        responses: {
            /** @description It is under way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Enrolments.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Enrolments.items": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "accepted" | "refused";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EnrolmentItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Enrolments.stop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentStop"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Enrolments.take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BusinessEventInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessEventAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Health.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Events.take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Trigger.trigger": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Trigger"];
            };
        };
        responses: {
            /** @description The customer was on the journey already and goes on there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Triggered"];
                };
            };
            /** @description It begins, and first rests here. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Triggered"];
                };
            };
            /** @description It is accepted for good; where it rests is not known yet. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Triggered"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Instances.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                journey?: string;
                version?: number;
                step?: string;
                status?: "live" | ("starting" | "running" | "paused" | "ended" | "refused");
                incident?: "true" | "false";
                family?: "customer" | "ai" | "remote" | "branch";
                q?: string;
                sort?: "longest" | "newest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstancesPage"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Instances.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Instances.readJournal": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                order?: "oldest" | "newest";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalPage"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Commands.give": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceCommand"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Institutions.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Institution"][];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Institutions.put": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstitutionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Institution"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Journeys.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Journey"][];
                    };
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Journeys.make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JourneyInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Journeys.published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedJourney"][];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Journeys.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Journeys.pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Journeys.readLive": {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneyLive"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Drafts.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Drafts.save": {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSaved"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Drafts.check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckResult"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Versions.publish": {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Published"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Versions.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Version"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Versions.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionWithGraph"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Versions.restore": {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSaved"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Scenarios.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioList"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Scenarios.keep": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioInput"];
            };
        };
        responses: {
            /** @description Kept; one of the same name is replaced. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenario"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Scenarios.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                scenario: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Kitchen.make": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BranchJourneyInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Kitchen.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BranchOverlay"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Kitchen.save": {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverlayInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSaved"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Kitchen.pending": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateMerge"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Kitchen.accept": {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateMergeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSaved"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Live.follow": {
        parameters: {
            query: {
                topics: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Messages.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                unread?: "true" | "false";
            };
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesPage"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Messages.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Messages.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ScriptKits.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptKit"][];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ScriptKits.put": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScriptKitInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptKit"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Segments.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"][];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Segments.put": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Words.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordListItem"][];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Words.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordList"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Words.put": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordListInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordList"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"][];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.put": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                view?: "mine" | "waiting" | "open" | "done";
                family?: "remote" | "branch";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TasksPage"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.claim": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.renew": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaseInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.save": {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldsInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.handOver": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.say": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaidInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.promise": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromiseInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TaskClock.wait": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaitInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TaskClock.goOn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TaskTogether.check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TaskTogether.uncheck": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                item: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TaskTogether.addItem": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddItemInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TaskTogether.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TaskTogether.sendBack": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBackInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TaskTogether.invite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TaskTogether.giveOpinion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Notices.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                view?: "unread" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffNoticesPage"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Notices.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Templates.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"][];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Templates.draw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateDrawing"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.list": {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                customer: string;
                status?: "open" | "closed" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchpointsPage"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Touchpoint"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.renew": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaseInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Touchpoint"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.take": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Touchpoint"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Touchpoint"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.save": {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldsInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Touchpoint"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Touchpoint"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Touchpoint"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.handOver": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Touchpoint"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.say": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaidInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Touchpoint"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.promise": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromiseInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Touchpoint"];
                };
            };
            /** @description A problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
