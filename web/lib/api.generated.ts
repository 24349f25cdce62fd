// Generated from openapi.json by “npm run generate”; do not edit.
export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, with roles and memberships */
        get: operations["getSession"];
        put?: never;
        /** Signs in with a name and a password, and the one-time code where the account has one */
        post: operations["signIn"];
        /** Signs out: the session ends at once */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My account */
        get: operations["getOwnAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps my language: pages after signing in and messages come in it */
        post: operations["keepLanguage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in, the one seen last first */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends my sessions but this one */
        post: operations["endOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes my password; my other sessions end */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mails a link to set a new password, if there is such an account; the answer is always the same */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/password-resets/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password by a one-time link; every session ends */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a secret for my authenticator; it counts once confirmed */
        post: operations["beginTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns two-step sign-in on with a first code; gives the recovery codes, once */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account/totp/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns two-step sign-in off, with password and code */
        post: operations["turnOffTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a link to a mail address that is to be mine */
        post: operations["offerEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account-emails/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms a mail address by the link sent to it */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uploads one file as raw bytes; its name percent-encoded in the header x-file-name */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads a file, always as an attachment */
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My messages, newest first */
        get: operations["listInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/inbox/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks one of my messages as read */
        post: operations["readInboxMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every message the product sent or kept, newest first */
        get: operations["listOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/outbox/{id}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Queues mail that failed for good once more */
        post: operations["sendMessageAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Background jobs that wait, run or failed, newest first, how many there are of each, and standing work */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries a job that failed for good once more */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Trouble of the last 30 days that administrators should know of, newest first */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of the places one administers, newest first */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/accounts/{id}/reset-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a one-time link to set a new password; links made before stop working */
        post: operations["makeResetLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes an account; its sessions end at once */
        post: operations["disableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a disabled account again */
        post: operations["enableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/accounts/{id}/remove-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes two-step sign-in off an account; its sessions end */
        post: operations["removeTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/audit/{subjectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** History of one record, newest first */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rule set with its standard and its versions by place */
        get: operations["listRuleSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/rules/{name}/in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What holds for a place today */
        get: operations["getRuleInForce"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/rules/{name}/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new version would make of the records there are; nothing is saved */
        post: operations["tryRuleVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/rules/{name}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes a new version of a rule set for a place, from a day on */
        post: operations["writeRuleVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of the staff’s places, newest first; phones masked */
        get: operations["listPeople"];
        put?: never;
        /** Registers somebody at the counter */
        post: operations["registerPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a file, with the same filters */
        get: operations["exportPeopleCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a file, with the same filters */
        get: operations["exportPeopleXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person: oneself, or of the staff’s places */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a registration */
        patch: operations["updatePerson"];
        trace?: never;
    };
    "/api/v1/register/duplicates/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of registrations that may be the same person, likeliest first */
        get: operations["listDuplicatePeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers oneself and opens an account */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the identity on the evidence attached */
        post: operations["verifyPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the registration back with a reason */
        post: operations["returnPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people/{id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a returned registration in again */
        post: operations["resubmitPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the registration with a reason */
        post: operations["closePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people/{id}/reveal-phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows the telephone number in full for a stated purpose, which the history keeps */
        post: operations["revealPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes one of two registrations of the same person */
        post: operations["mergePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations of the staff’s places, newest first */
        get: operations["listOrganisations"];
        put?: never;
        /** Registers an organisation; whoever is no officer becomes its representative */
        post: operations["registerOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/organisations.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a file, with the same filters */
        get: operations["exportOrganisationsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/organisations.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a file, with the same filters */
        get: operations["exportOrganisationsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organisation: one’s own, or of the staff’s places */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a registration */
        patch: operations["updateOrganisation"];
        trace?: never;
    };
    "/api/v1/register/organisations/{id}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What anyone may read of a verified organisation */
        get: operations["getOrganisationCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/duplicates/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of registrations that may be the same organisation, likeliest first */
        get: operations["listDuplicateOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/organisations/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the organisation on the evidence attached */
        post: operations["verifyOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/organisations/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the registration back with a reason */
        post: operations["returnOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/organisations/{id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a returned registration in again */
        post: operations["resubmitOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/organisations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the registration with a reason */
        post: operations["closeOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/organisations/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes one of two registrations of the same organisation */
        post: operations["mergeOrganisations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/membership-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the reader is invited to and can still answer */
        get: operations["listInvitations"];
        put?: never;
        /** Asks whoever is registered under a telephone number to join; the reply is the same if nobody is */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/membership-invitations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Joins the organisation */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/membership-invitations/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines to join */
        post: operations["declineInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/memberships/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a membership from today */
        post: operations["endMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live roles of the places one administers, newest first */
        get: operations["listGrants"];
        put?: never;
        /** Gives a person a role for a place and everything in it */
        post: operations["grantRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/grants/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a role back; it ends at once */
        post: operations["revokeRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is attached as proof, oldest first */
        get: operations["listPersonEvidence"];
        put?: never;
        /** Attaches a file one has uploaded as proof */
        post: operations["attachPersonEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/organisations/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is attached as proof, oldest first */
        get: operations["listOrganisationEvidence"];
        put?: never;
        /** Attaches a file one has uploaded as proof */
        post: operations["attachOrganisationEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places in use below one, or by a part of the name */
        get: operations["listPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/codes/{scheme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The entries of a code table in use: disciplines or industries */
        get: operations["listCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/imports/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a spreadsheet of people: all rows, or none and a workbook with the reasons */
        post: operations["importPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/imports/people/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbook to fill in for importing people */
        get: operations["getPeopleTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/imports/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a spreadsheet of organisations: all rows, or none and a workbook with the reasons */
        post: operations["importOrganisations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/imports/organisations/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbook to fill in for importing organisations */
        get: operations["getOrganisationsTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/imports/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a spreadsheet of places: all rows, or none and a workbook with the reasons */
        post: operations["importPlaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/imports/places/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbook to fill in for importing places */
        get: operations["getPlacesTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/imports/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a spreadsheet of disciplines: all rows, or none and a workbook with the reasons */
        post: operations["importSubjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/imports/subjects/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbook to fill in for importing disciplines */
        get: operations["getSubjectsTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/imports/industries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a spreadsheet of industries: all rows, or none and a workbook with the reasons */
        post: operations["importIndustries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/imports/industries/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbook to fill in for importing industries */
        get: operations["getIndustriesTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/consent-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The texts people are asked to consent to, as in force */
        get: operations["listConsentTexts"];
        put?: never;
        /** Puts a new version of a consent text in force */
        post: operations["publishConsentText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person consents to, and every answer they gave */
        get: operations["getConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people/{id}/consents/{purpose}/give": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Consents to a purpose, on the version of the text that was shown */
        post: operations["giveConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people/{id}/consents/{purpose}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a consent back at once */
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/studios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers a team of people, led by whoever registers it */
        post: operations["registerStudio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/studios/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the lead of a studio to one of its members */
        post: operations["handOverStudio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many are registered, verified, active and dormant, each counted apart */
        get: operations["countParties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people/{id}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would stay and what would be erased if one left */
        get: operations["getLeaving"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/people/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends one’s own registration and erases what is personal */
        post: operations["leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is published and concluded today, for the home page */
        get: operations["getExchangeSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Needs and offers the reader may see, with filters; by words, the best first */
        get: operations["listPostings"];
        put?: never;
        /** Begins a posting as a draft */
        post: operations["createPosting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ids of postings that were public and that the reader no longer sees, in the order of change */
        get: operations["listPostingRemovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a file */
        get: operations["exportPostings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One posting */
        get: operations["getPosting"];
        /** Changes a posting; what is published is reviewed anew unless an officer changes it */
        put: operations["updatePosting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ranked other side of a posting, with reasons that add up to the score */
        get: operations["listMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/indices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Technical indices read out of a text, for the rows of a form; keeps nothing */
        post: operations["readIndices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/posting-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a whole spreadsheet of needs or offers, or nothing and a workbook with the reasons */
        post: operations["importPostings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/posting-imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A workbook to fill in for the import */
        get: operations["getPostingImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a draft, or one that was held, to the reviewers */
        post: operations["submitPosting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a posting back */
        post: operations["withdrawPosting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a posting public for another term from today */
        post: operations["renewPosting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Scores submitted postings: the score publishes, holds or rejects them, all or none */
        post: operations["reviewPostings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The scores a posting was given, and what scores come to in its place */
        get: operations["listPostingReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a posting said before each of its changes */
        get: operations["listPostingVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a published posting out of sight with a reason */
        post: operations["suspendPosting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a suspended posting public again */
        post: operations["liftPosting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/service-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Service orders of the reader’s places, by due day */
        get: operations["listServiceOrders"];
        put?: never;
        /** Opens a service order for a published need */
        post: operations["openServiceOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/service-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One service order with its plan and introductions */
        get: operations["getServiceOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/service-orders/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Issues the plan of an order: diagnosis, steps, due day */
        put: operations["issuePlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/service-orders/{id}/lose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes an order without a deal, with a reason */
        post: operations["loseServiceOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/service-orders/{id}/park": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Parks an order, with a reason */
        post: operations["parkServiceOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/service-orders/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a parked order up again */
        post: operations["resumeServiceOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/introductions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Introductions the reader takes part in or looks after, newest first */
        get: operations["listIntroductions"];
        put?: never;
        /** Invites the need’s side and an offer’s side to an introduction */
        post: operations["introduce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/introductions/conditions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands against introducing an offer to an order’s need today, and can be confirmed */
        get: operations["listPairConditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/introductions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One introduction; contact details once both sides have accepted */
        get: operations["getIntroduction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/introductions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records one side’s answer, by the side itself or by the broker who heard it */
        post: operations["answerIntroduction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deals the reader is a side of or looks after, newest first */
        get: operations["listDeals"];
        put?: never;
        /** Records that two introduced sides negotiate a contract */
        post: operations["startDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One deal */
        get: operations["getDeal"];
        /** Changes kind, title or amounts while the contract is negotiated */
        put: operations["changeDeal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a payment; beyond the contract’s total with a reason */
        post: operations["recordPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/payments/{paymentId}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a payment back by an entry of the opposite amount, with a reason */
        post: operations["reversePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records the signing of the contract */
        post: operations["signDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a deal with a reason */
        post: operations["terminateDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The steps from the match to the money, each with its day, who did it and its record */
        get: operations["getDealChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes milestones with their acceptance criteria and how is paid, before the signing */
        put: operations["setDealTerms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/confirm-signing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the contract for one side; the second confirmation signs it */
        post: operations["confirmSigning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the contract is being performed */
        post: operations["beginDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the condition of use first, pay later has come about */
        post: operations["triggerPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/milestones/{milestoneId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a milestone in for acceptance */
        post: operations["submitMilestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/milestones/{milestoneId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a milestone meets its criteria */
        post: operations["acceptMilestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/milestones/{milestoneId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what a milestone lacks */
        post: operations["refuseMilestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts everything the contract promised, once all milestones are accepted */
        post: operations["acceptDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes an accepted deal that is paid, or says why it is closed with less */
        post: operations["closeDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Raises a dispute about a signed contract */
        post: operations["raiseDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/disputes/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a statement or a file forward in the open dispute */
        post: operations["giveEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/disputes/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes down what the sides of a dispute agreed on */
        post: operations["settleDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rates a closed deal for one side, once */
        post: operations["rateDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/contract-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registrations of technical contracts the reader is a side of, looks after or decides on, newest first */
        get: operations["listContractRegistrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/contract-registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One registration with its form, clock and changes */
        get: operations["getContractRegistration"];
        /** Changes the form before it is filed, or after it was returned */
        put: operations["changeContractRegistration"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/deals/{id}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins the registration of a signed contract; a contract is registered once */
        post: operations["draftContractRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/contract-registrations/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Files the application; the registry’s working days run from the day after */
        post: operations["fileContractRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/contract-registrations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an application back before it is decided */
        post: operations["withdrawContractRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/contract-registrations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a filed application up, with or without an expert review */
        post: operations["takeUpContractRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/contract-registrations/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns an application for correction */
        post: operations["returnContractRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/contract-registrations/{id}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers the contract under its certificate number, with the amounts recognised */
        post: operations["registerContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/contract-registrations/{id}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a change of a registered contract */
        post: operations["amendContractRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/contract-registrations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels a registration */
        post: operations["cancelContractRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/conferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conferences with what was released and signed at each, the latest first */
        get: operations["listConferences"];
        put?: never;
        /** Records a conference */
        post: operations["createConference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/conferences/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Releases published postings at a conference */
        post: operations["releaseAtConference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accepted service centres with their hours, and for staff those of their places in any state */
        get: operations["listCentres"];
        put?: never;
        /** Begins the service centre of a city or a county; a place has one */
        post: operations["createCentre"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One service centre: where it is, when it is open, what it does and who is there */
        get: operations["getCentre"];
        /** Changes what the public reads of a centre */
        put: operations["changeCentre"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What staff keep of a centre: checklist, evidence, staff, funding, acceptances */
        get: operations["getCentreRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submits a centre for acceptance once its checklist is complete */
        post: operations["submitCentre"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts a submitted centre, by another officer of the city */
        post: operations["acceptCentre"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns a submitted centre with what is to be put right */
        post: operations["returnCentre"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws the acceptance of a centre an item of whose checklist has lapsed */
        post: operations["withdrawCentreAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres/{id}/checklist/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Records since when, and until when, a centre fulfils an item of the checklist */
        put: operations["fulfilCentreItem"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres/{id}/checklist/{item}/lapse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that a centre has no longer what an item asks for */
        post: operations["lapseCentreItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres/{id}/checklist/{item}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attaches a file one has uploaded to an item of the checklist */
        post: operations["attachCentreEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres/{id}/evidence/{evidenceId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes evidence out of a checklist that is not submitted or accepted */
        post: operations["removeCentreEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres/{id}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a person of the register a duty at a centre */
        post: operations["addCentreStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres/{id}/staff/{staffId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a duty at a centre on a day */
        post: operations["endCentreStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres/{id}/funding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records money a centre was granted, by year and source */
        post: operations["recordCentreFunding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres/{id}/funding/{fundingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Records how much of a funding is used by now */
        put: operations["recordCentreFundingUse"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/centres/{id}/funding/{fundingId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels a funding that was recorded by mistake */
        post: operations["cancelCentreFunding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/{id}/matches/shown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says which matches of a posting were on the reader’s screen; once a pair and day is logged */
        post: operations["logMatchesShown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/{id}/matches/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the reader opened a match of a posting; once a pair and day is logged */
        post: operations["logMatchOpened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/{id}/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who may help with a need, ranked with reasons that add up to the score, for staff of its place */
        get: operations["listExperts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/match-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The runs over all needs, the latest first, and whether the reader may start one */
        get: operations["listMatchRuns"];
        put?: never;
        /** Works out and stores the best offers and experts of every published need, in the background */
        post: operations["startMatchRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/matches/top/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The best stored matches as a file */
        get: operations["exportTopMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/match-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a run over all needs is */
        get: operations["getMatchRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/matches/top": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The best stored match of each need of the reader’s places without an open order, best first */
        get: operations["listTopMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/postings/{id}/dismissals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offers a broker found not suitable for a need, with the reasons, the latest first */
        get: operations["listDismissals"];
        put?: never;
        /** Takes an offer out of a need’s candidates, with the reason, without introducing the two */
        post: operations["dismissCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/dismissals/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a dismissed offer back among the candidates of its need */
        post: operations["restoreCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/match-quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of the matches shown in a period, and the weights they are ranked with */
        get: operations["getMatchQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/match-quality/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file */
        get: operations["exportMatchQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/match-weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The weights in use and those before them, the latest first */
        get: operations["listMatchWeights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/match-weights/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goes back to the built-in weights, until somebody asks for better ones */
        post: operations["resetMatchWeights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/match-trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Learns weights from the logged outcomes in the background, and puts them into use when they are better */
        post: operations["startMatchTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/match-trainings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a training has ended, and what came of it */
        get: operations["getMatchTraining"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events announced to everyone, and those of the reader’s places: to come or past, by kind and place */
        get: operations["listEvents"];
        put?: never;
        /** Begins an event as a draft, with its organisers and sessions */
        post: operations["createEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/events/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a file, with what came of each event */
        get: operations["exportEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event with its organisers, sessions and what came of it */
        get: operations["getEvent"];
        /** Changes an event with its organisers and sessions, unless somebody else changed it since it was read */
        put: operations["updateEvent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/events/{id}/event.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event as a calendar entry (iCalendar) */
        get: operations["getEventCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events announced to everyone as a calendar to subscribe to (iCalendar), by kind and place */
        get: operations["getEventsCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/events/{id}/announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announces an event, to everyone if it is public */
        post: operations["announceEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/events/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that an event took place */
        post: operations["holdEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/events/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels an event, with a reason */
        post: operations["cancelEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/events/{id}/held-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enters what came of an event that was held, with its evidence */
        put: operations["recordHeldFigures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/promotions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a file */
        get: operations["exportPromotions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/promotion-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a whole spreadsheet of posts and videos, or nothing and a workbook with the reasons */
        post: operations["importPromotions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/promotion-imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A workbook to fill in for the import */
        get: operations["getPromotionImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts and videos that make events or the platform known, the latest first */
        get: operations["listPromotions"];
        put?: never;
        /** Records published posts and videos, all or none; a link is recorded once */
        post: operations["recordPromotions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/promotions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a wrong record of a post or video back, with a reason */
        post: operations["withdrawPromotion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of the review for a period and a place */
        get: operations["listFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/figures.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of the review as CSV */
        get: operations["exportFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/figures/{ref}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows a figure was counted from, oldest first */
        get: operations["listCountedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/figures/{ref}/rows.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All rows a figure was counted from, as CSV */
        get: operations["exportCountedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each figure of the review counts and what it does not */
        get: operations["listFigureDefinitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My access tokens, the newest first, and the scopes there are */
        get: operations["listAccessTokens"];
        put?: never;
        /** Makes an access token for other programmes; it is shown this once */
        post: operations["makeAccessToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account/tokens/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one of my access tokens out of use, at once */
        post: operations["revokeAccessToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My webhooks, the newest first, and the kinds of records there are */
        get: operations["listWebhooks"];
        put?: never;
        /** Registers an address that is told what happens; its secret is shown this once */
        post: operations["makeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account/webhooks/{id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a webhook a message of no event; a paused one goes on */
        post: operations["tryWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account/webhooks/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops the messages of a webhook */
        post: operations["pauseWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account/webhooks/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes a webhook */
        post: operations["removeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/account/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to a webhook, the newest first */
        get: operations["listWebhookDeliveries"];
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
        StateInput: {
            code: string;
            label: string;
            /** @enum {string} */
            tone: "neutral" | "active" | "good" | "attention" | "ended";
        };
        AuditEntryInput: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            actor: string;
            action: string;
            sentence: string;
            changes: {
                [key: string]: unknown;
            } | null;
        };
        OwnAccountInput: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            email: string | null;
            emailOffered: string | null;
            language: ("zh" | "en") | null;
            hasTotp: boolean;
            recoveryCodesLeft: number;
            /** Format: date-time */
            createdAt: string;
        };
        OwnSessionInput: {
            /** Format: uuid */
            id: string;
            device: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            seenAt: string;
            isThis: boolean;
        };
        TotpBegunInput: {
            secret: string;
            uri: string;
        };
        RecoveryCodesInput: {
            recoveryCodes: string[];
        };
        AccountSummaryInput: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            /** @enum {string} */
            state: "active" | "disabled";
            hasTotp: boolean;
            hasEmail: boolean;
            /** Format: date-time */
            createdAt: string;
            abilities: string[];
        };
        ResetLinkInput: {
            link: string;
            /** Format: date-time */
            expiresAt: string;
        };
        AccessTokenInput: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            isExpired: boolean;
            usedAt: string | null;
        };
        MadeAccessTokenInput: {
            /** Format: uuid */
            id: string;
            token: string;
            /** Format: date-time */
            expiresAt: string;
        };
        ProblemInput: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            field?: string;
            errors?: {
                field: string;
                code: string;
                detail: string;
            }[];
            requestId: string;
        };
        SessionInput: {
            account: {
                /** Format: uuid */
                id: string;
                name: string;
                personId: string | null;
            } | null;
            grants: {
                role: string;
                placeCode: string;
            }[];
            memberships: {
                /** Format: uuid */
                organisationId: string;
                role: string;
            }[];
            /** @enum {string} */
            language: "zh" | "en";
            isSample: boolean;
        };
        JobInput: {
            /** Format: uuid */
            id: string;
            name: string;
            title: string;
            /** @enum {string} */
            state: "waiting" | "running" | "failed";
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startAfter: string;
            endedAt: string | null;
            failure: string | null;
        };
        JobCountsInput: {
            waiting: number;
            running: number;
            failed: number;
        };
        JobProgressInput: {
            name: string;
            title: string;
            done: number;
            total: number;
        };
        AlertInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "database";
            /** Format: date-time */
            beganAt: string;
            /** Format: date-time */
            endedAt: string;
        };
        InboxMessageInput: {
            /** Format: uuid */
            id: string;
            subject: string;
            body: string;
            link: string | null;
            /** Format: date-time */
            createdAt: string;
            readAt: string | null;
        };
        OutboxMessageInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            channel: "email" | "inbox";
            address: string | null;
            template: string;
            subject: string;
            body: string;
            /** @enum {string} */
            state: "queued" | "kept" | "sent" | "failed";
            attempts: number;
            failure: string | null;
            /** Format: date-time */
            createdAt: string;
            sentAt: string | null;
        };
        RuleVersionInput: {
            /** Format: uuid */
            id: string;
            version: number;
            placeCode: string;
            placeName: string;
            /** @enum {string} */
            state: "in_force" | "planned" | "ended";
            /** Format: date */
            validFrom: string;
            validTo: string | null;
            body: {
                [key: string]: unknown;
            };
            reason: string;
            author: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        RuleSetInput: {
            name: string;
            title: string;
            purpose: string;
            schema: {
                [key: string]: unknown;
            };
            standard: {
                [key: string]: unknown;
            };
            versions: components["schemas"]["RuleVersionInput"][];
            abilities: string[];
        };
        NewRuleVersionInput: {
            placeCode: string;
            /** Format: date */
            validFrom: string;
            body: {
                [key: string]: unknown;
            };
            reason: string;
            latest: number;
        };
        RuleTrialRequestInput: {
            placeCode: string;
            /** Format: date */
            validFrom: string;
            body: {
                [key: string]: unknown;
            };
        };
        RuleEffectInput: {
            label: string;
            unit: string;
            before: number;
            after: number;
        };
        RuleTrialInput: {
            before: {
                [key: string]: unknown;
            };
            isStandard: boolean;
            effects: components["schemas"]["RuleEffectInput"][];
        };
        RuleInForceInput: {
            body: {
                [key: string]: unknown;
            };
            isStandard: boolean;
        };
        WebhookInput: {
            /** Format: uuid */
            id: string;
            url: string;
            topics: string[];
            /** @enum {string} */
            state: "active" | "paused";
            /** Format: date-time */
            createdAt: string;
            deliveredAt: string | null;
            waiting: number;
            failure: string | null;
        };
        MadeWebhookInput: {
            /** Format: uuid */
            id: string;
            secret: string;
        };
        WebhookDeliveryInput: {
            /** Format: uuid */
            id: string;
            event: string;
            /** Format: uuid */
            subjectId: string;
            /** Format: date-time */
            happenedAt: string;
            /** @enum {string} */
            state: "queued" | "delivered" | "failed";
            attempts: number;
            /** Format: date-time */
            nextTryAt: string;
            failure: string | null;
        };
        OrganiserDraftInput: {
            /** @enum {string} */
            role: "host" | "co_host" | "organiser" | "supporter";
            /** @default null */
            organisationId: string | null;
            /** @default  */
            name: string;
        };
        SpeakerDraftInput: {
            /** @default null */
            personId: string | null;
            /** @default  */
            name: string;
            /** @default  */
            affiliation: string;
        };
        SessionDraftInput: {
            /** Format: uuid */
            id?: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @default  */
            room: string;
            /** @default [] */
            speakers: components["schemas"]["SpeakerDraftInput"][];
        };
        EventDraftInput: {
            /** @enum {string} */
            kind: "conference" | "forum" | "academic_meeting" | "training" | "popularisation" | "salon" | "promotion" | "other";
            title: string;
            /** @default null */
            edition: number | null;
            placeCode: string;
            /** @default  */
            venue: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @default  */
            summary: string;
            /** @default true */
            isPublic: boolean;
            /** @default [] */
            organisers: components["schemas"]["OrganiserDraftInput"][];
            /** @default [] */
            sessions: components["schemas"]["SessionDraftInput"][];
        };
        EventChangeInput: {
            /** @enum {string} */
            kind: "conference" | "forum" | "academic_meeting" | "training" | "popularisation" | "salon" | "promotion" | "other";
            title: string;
            /** @default null */
            edition: number | null;
            placeCode: string;
            /** @default  */
            venue: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @default  */
            summary: string;
            /** @default true */
            isPublic: boolean;
            /** @default [] */
            organisers: components["schemas"]["OrganiserDraftInput"][];
            /** @default [] */
            sessions: components["schemas"]["SessionDraftInput"][];
            version: number;
        };
        OrganiserInput: {
            /** @enum {string} */
            role: "host" | "co_host" | "organiser" | "supporter";
            organisationId: string | null;
            name: string;
        };
        EventCardInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "conference" | "forum" | "academic_meeting" | "training" | "popularisation" | "salon" | "promotion" | "other";
            title: string;
            edition: number | null;
            placeCode: string;
            placeName: string;
            venue: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            isPublic: boolean;
            state: components["schemas"]["StateInput"];
            organisers: components["schemas"]["OrganiserInput"][];
        };
        EventSessionInput: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            room: string;
            speakers: {
                personId: string | null;
                name: string;
                affiliation: string;
            }[];
        };
        HeldFigureInput: {
            /** @enum {string} */
            kind: "attendance" | "online_views" | "talks" | "materials";
            value: number;
            note: string;
            hasEvidence: boolean;
            file: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            recordedAt: string;
        };
        EventInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "conference" | "forum" | "academic_meeting" | "training" | "popularisation" | "salon" | "promotion" | "other";
            title: string;
            edition: number | null;
            placeCode: string;
            placeName: string;
            venue: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            isPublic: boolean;
            state: components["schemas"]["StateInput"];
            organisers: components["schemas"]["OrganiserInput"][];
            summary: string;
            stateReason: string | null;
            sessions: components["schemas"]["EventSessionInput"][];
            figures: components["schemas"]["HeldFigureInput"][];
            links: {
                subjectType: string;
                /** Format: uuid */
                subjectId: string;
            }[];
            version: number;
            abilities: string[];
        };
        HeldFigureDraftInput: {
            /** @enum {string} */
            kind: "attendance" | "online_views" | "talks" | "materials";
            value: number;
            /** @default  */
            note: string;
            /** @default null */
            fileId: string | null;
        };
        HeldFiguresInput: {
            figures: components["schemas"]["HeldFigureDraftInput"][];
            version: number;
        };
        PromotionDraftInput: {
            /** @enum {string} */
            kind: "post" | "video";
            title: string;
            /** @enum {string} */
            channel: "wechat" | "video_account" | "douyin" | "kuaishou" | "weibo" | "website" | "press" | "broadcast" | "other";
            /** Format: uri */
            link: string;
            /** Format: date */
            publishedOn: string;
            /** @default null */
            eventId: string | null;
            placeCode: string;
        };
        NewPromotionsInput: {
            items: components["schemas"]["PromotionDraftInput"][];
        };
        PromotionInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "post" | "video";
            title: string;
            /** @enum {string} */
            channel: "wechat" | "video_account" | "douyin" | "kuaishou" | "weibo" | "website" | "press" | "broadcast" | "other";
            link: string;
            /** Format: date */
            publishedOn: string;
            event: {
                /** Format: uuid */
                id: string;
                title: string;
            } | null;
            placeCode: string;
            placeName: string;
            abilities: string[];
        };
        PromotionImportResultInput: {
            rows: number;
            imported: number;
            notes: string[];
            problems: {
                line: number;
                column: string;
                reason: string;
            }[];
            errorFileId: string | null;
        };
        TechnicalIndexInput: {
            name: string;
            /** @enum {string} */
            op: ">=" | ">" | "<=" | "<" | "=" | "between" | "tolerance";
            value: number;
            upper?: number;
            /** @default  */
            unit: string;
            required?: boolean;
        };
        PostingDetailsInput: {
            presentMethod?: string;
            presentCostFen?: string;
            indices?: components["schemas"]["TechnicalIndexInput"][];
            budgetLowFen?: string;
            budgetHighFen?: string;
            /** Format: date */
            deadlineOn?: string;
            /** @enum {string} */
            wants?: "expert" | "result" | "test" | "joint_rd" | "talent";
            /** @enum {string} */
            contractKind?: "development" | "transfer" | "licence" | "consulting" | "service";
            solves?: string;
            advantage?: string;
            economics?: string;
            maturity?: number;
            transferModes?: ("transfer" | "licence" | "shares" | "use_first")[];
            ipStatus?: string;
            methods?: string;
            equipment?: string;
            cases?: string;
            deliverables?: string;
            teamSize?: number;
            durationMonths?: number;
            priceLowFen?: string;
            priceHighFen?: string;
            regions?: string[];
        };
        DeclaredConflictInput: {
            /** @default null */
            id: string | null;
            name: string;
        };
        PostingDraftInput: {
            /** @enum {string} */
            kind: "need" | "capability" | "achievement" | "undertaking";
            title: string;
            /** @default  */
            abstract: string;
            /** @default  */
            body: string;
            /** @default null */
            ownerOrganisationId: string | null;
            /** @default null */
            ownerPersonId: string | null;
            placeCode: string;
            /** @default null */
            industryCode: string | null;
            /** @default null */
            subjectCode: string | null;
            /** @default {} */
            details: components["schemas"]["PostingDetailsInput"];
            /**
             * @default public
             * @enum {string}
             */
            visibility: "public" | "matched" | "broker";
            /** @default [] */
            conflicts: components["schemas"]["DeclaredConflictInput"][];
        };
        PostingCardInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "need" | "capability" | "achievement" | "undertaking";
            title: string;
            abstract: string;
            ownerName: string;
            placeCode: string;
            placeName: string;
            industryCode: string | null;
            subjectCode: string | null;
            /** @enum {string} */
            visibility: "public" | "matched" | "broker";
            state: components["schemas"]["StateInput"];
            submittedAt: string | null;
            publishedAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        PostingInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "need" | "capability" | "achievement" | "undertaking";
            title: string;
            abstract: string;
            ownerName: string;
            placeCode: string;
            placeName: string;
            industryCode: string | null;
            subjectCode: string | null;
            /** @enum {string} */
            visibility: "public" | "matched" | "broker";
            state: components["schemas"]["StateInput"];
            submittedAt: string | null;
            publishedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            body: string;
            details: components["schemas"]["PostingDetailsInput"];
            ownerOrganisationId: string | null;
            ownerPersonId: string | null;
            source: string;
            isAbridged: boolean;
            regionNames: string[];
            conflicts: components["schemas"]["DeclaredConflictInput"][];
            stateReason: string | null;
            expiresOn: string | null;
            openOrder: {
                /** Format: uuid */
                id: string;
                number: string;
            } | null;
            abilities: string[];
        };
        ExchangeSummaryInput: {
            needs: number;
            offers: number;
            deals: number;
            dealsAmountFen: string;
            organisations: number;
            workers: number;
        };
        NewServiceCentreInput: {
            placeCode: string;
            name: string;
            /** Format: uuid */
            organisationId: string;
            address: string;
            telephone: string;
            services: string[];
            /** Format: date */
            foundedOn: string;
            hours: {
                weekday: number;
                opens: string;
                closes: string;
            }[];
            specialDays: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                note: string;
                periods: {
                    opens: string;
                    closes: string;
                }[];
            }[];
        };
        ServiceCentreChangeInput: {
            name: string;
            /** Format: uuid */
            organisationId: string;
            address: string;
            telephone: string;
            services: string[];
            /** Format: date */
            foundedOn: string;
            hours: {
                weekday: number;
                opens: string;
                closes: string;
            }[];
            specialDays: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                note: string;
                periods: {
                    opens: string;
                    closes: string;
                }[];
            }[];
        };
        ServiceCentreCardInput: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            level: "city" | "county";
            placeCode: string;
            placeName: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            address: string;
            telephone: string;
            services: string[];
            hours: {
                weekday: number;
                opens: string;
                closes: string;
            }[];
            specialDays: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                note: string;
                periods: {
                    opens: string;
                    closes: string;
                }[];
            }[];
            opening: {
                isOpen: boolean;
                closesAt: string | null;
                opensAt: string | null;
                note: string | null;
            };
            /** Format: date */
            foundedOn: string;
            acceptedOn: string | null;
            state: components["schemas"]["StateInput"];
        };
        ServiceCentreInput: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            level: "city" | "county";
            placeCode: string;
            placeName: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            address: string;
            telephone: string;
            services: string[];
            hours: {
                weekday: number;
                opens: string;
                closes: string;
            }[];
            specialDays: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                note: string;
                periods: {
                    opens: string;
                    closes: string;
                }[];
            }[];
            opening: {
                isOpen: boolean;
                closesAt: string | null;
                opensAt: string | null;
                note: string | null;
            };
            /** Format: date */
            foundedOn: string;
            acceptedOn: string | null;
            state: components["schemas"]["StateInput"];
            staff: {
                name: string;
                /** @enum {string} */
                duty: "head" | "broker" | "reception" | "technology" | "other";
            }[];
            abilities: string[];
        };
        CentreChecklistItemInput: {
            code: string;
            name: string;
            required: string;
            /** @enum {string} */
            condition: "missing" | "met" | "lapsed";
            fulfilledOn: string | null;
            validTo: string | null;
            lapsedOn: string | null;
            lapseReason: string | null;
            note: string;
            evidence: {
                /** Format: uuid */
                id: string;
                file: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                note: string;
                /** Format: date-time */
                createdAt: string;
            }[];
        };
        CentreFundingInput: {
            /** Format: uuid */
            id: string;
            year: number;
            /** @enum {string} */
            source: "central" | "province" | "city" | "county" | "own" | "other";
            /** Format: date */
            grantedOn: string;
            amountFen: string;
            usedFen: string;
            note: string;
            file: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            cancelReason: string | null;
        };
        ServiceCentreRecordInput: {
            stateReason: string | null;
            checklist: components["schemas"]["CentreChecklistItemInput"][];
            staff: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                duty: "head" | "broker" | "reception" | "technology" | "other";
                /** Format: date */
                fromOn: string;
                toOn: string | null;
            }[];
            funding: components["schemas"]["CentreFundingInput"][];
            acceptances: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                acceptedOn: string;
                remarks: string;
                items: string[];
                withdrawnOn: string | null;
                withdrawnReason: string | null;
            }[];
        };
        CentreItemFulfilmentInput: {
            /** Format: date */
            fulfilledOn: string;
            /** @default null */
            validTo: string | null;
            /** @default  */
            note: string;
        };
        NewCentreEvidenceInput: {
            /** Format: uuid */
            fileId: string;
            /** @default  */
            note: string;
        };
        CentreAcceptanceInput: {
            /** @default  */
            remarks: string;
        };
        NewCentreStaffInput: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            duty: "head" | "broker" | "reception" | "technology" | "other";
            /** Format: date */
            fromOn: string;
        };
        CentreStaffEndInput: {
            /** Format: date */
            toOn: string;
        };
        NewCentreFundingInput: {
            year: number;
            /** @enum {string} */
            source: "central" | "province" | "city" | "county" | "own" | "other";
            /** Format: date */
            grantedOn: string;
            amountFen: string;
            usedFen: string;
            /** @default  */
            note: string;
            /** @default null */
            fileId: string | null;
        };
        CentreFundingUseInput: {
            usedFen: string;
            /** @default  */
            note: string;
            /** @default null */
            fileId: string | null;
        };
        NewConferenceInput: {
            name: string;
            edition: number;
            placeCode: string;
            /** Format: date */
            heldFrom: string;
            /** Format: date */
            heldTo: string;
        };
        ConferenceInput: {
            /** Format: uuid */
            id: string;
            name: string;
            edition: number;
            placeCode: string;
            placeName: string;
            /** Format: date */
            heldFrom: string;
            /** Format: date */
            heldTo: string;
            released: number;
            signed: number;
        };
        NewMilestoneInput: {
            title: string;
            criteria: string;
            /** Format: date */
            dueOn: string;
            /** @default 0 */
            amountFen: string;
        };
        DealTermsInput: {
            /** @enum {string} */
            paymentMode: "lump_sum" | "instalments" | "commission" | "use_first";
            /** @default null */
            triggerCondition: string | null;
            /** @default null */
            payWithinDays: number | null;
            milestones: components["schemas"]["NewMilestoneInput"][];
        };
        DealSideInput: {
            /** @enum {string} */
            side: "need" | "offer";
        };
        PaymentTriggerInput: {
            /** Format: date */
            triggeredOn: string;
            /** @default  */
            note: string;
        };
        MilestoneSubmissionInput: {
            /** @default  */
            note: string;
            /** @default null */
            fileId: string | null;
        };
        MilestoneAcceptanceInput: {
            /** @default  */
            remarks: string;
        };
        DealAcceptanceInput: {
            /** Format: date */
            acceptedOn?: string;
            /** @default  */
            remarks: string;
        };
        DealClosingInput: {
            unpaidReason?: string;
        };
        DisputeStatementInput: {
            statement: string;
            /** @default null */
            fileId: string | null;
        };
        DisputeSettlementInput: {
            settlement: string;
        };
        NewDealRatingInput: {
            /** @enum {string} */
            side: "need" | "offer";
            score: number;
            /** @default  */
            words: string;
        };
        MilestoneInput: {
            /** Format: uuid */
            id: string;
            position: number;
            title: string;
            criteria: string;
            /** Format: date */
            dueOn: string;
            amountFen: string;
            state: components["schemas"]["StateInput"];
            stateReason: string | null;
            submission: string;
            file: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            submittedAt: string | null;
            remarks: string;
            decidedAt: string | null;
            abilities: string[];
        };
        DisputeInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            raisedBy: "need" | "offer" | "staff";
            claim: string;
            /** Format: date-time */
            openedAt: string;
            settlement: string | null;
            settledAt: string | null;
            evidence: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                givenBy: "need" | "offer" | "staff";
                statement: string;
                file: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                /** Format: date-time */
                createdAt: string;
            }[];
        };
        DealRatingInput: {
            /** @enum {string} */
            side: "need" | "offer";
            score: number | null;
            words: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        DealChainInput: {
            steps: {
                /** @enum {string} */
                kind: "match" | "order" | "introduction" | "deal" | "registration" | "milestone" | "payment";
                /** Format: uuid */
                id: string;
                title: string;
                state: components["schemas"]["StateInput"] | null;
                at: string | null;
                person: string | null;
                amountFen: string | null;
                score: number | null;
            }[];
        };
        ContractRegistrationFormInput: {
            projectName: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
            buyer: {
                country: string;
                region: string;
                /** @enum {string} */
                nature: "100" | "200" | "300" | "400" | "010" | "020" | "021" | "022" | "023" | "030";
            };
            seller: {
                country: string;
                region: string;
                /** @enum {string} */
                nature: "100" | "200" | "300" | "400" | "010" | "020" | "021" | "022" | "023" | "030";
            };
            /** @default  */
            technicalField: string;
            /** @default  */
            socioEconomicTarget: string;
            /** @enum {string} */
            ipKind: "technical_secret" | "patent" | "software" | "integrated_circuit" | "plant_variety" | "biological_medicine" | "none";
            /** @enum {string} */
            planSource: "national" | "ministry" | "province" | "city" | "none";
            /** @default null */
            expectedInvestmentFen: string | null;
            /** @default null */
            expectedOutputFen: string | null;
            /** @default null */
            fileId: string | null;
        };
        ContractRegistrationTakingUpInput: {
            /** @default false */
            needsExperts: boolean;
        };
        ContractCertificateInput: {
            certificateNumber: string;
            recognisedTotalFen: string;
            recognisedTechnicalFen: string;
        };
        ContractAmendmentInput: {
            text: string;
            recognisedTotalFen: string;
            recognisedTechnicalFen: string;
        };
        ContractRegistrationCardInput: {
            /** Format: uuid */
            id: string;
            number: string;
            state: components["schemas"]["StateInput"];
            /** Format: uuid */
            dealId: string;
            dealNumber: string;
            projectName: string;
            /** @enum {string} */
            contractKind: "development" | "transfer" | "licence" | "consulting" | "service";
            buyerName: string;
            sellerName: string;
            placeCode: string;
            placeName: string;
            amountTotalFen: string;
            amountTechnicalFen: string;
            filedOn: string | null;
            dueOn: string | null;
            needsExperts: boolean;
            certificateNumber: string | null;
            registeredOn: string | null;
            recognisedTotalFen: string | null;
            recognisedTechnicalFen: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        ContractRegistrationInput: {
            /** Format: uuid */
            id: string;
            number: string;
            state: components["schemas"]["StateInput"];
            /** Format: uuid */
            dealId: string;
            dealNumber: string;
            projectName: string;
            /** @enum {string} */
            contractKind: "development" | "transfer" | "licence" | "consulting" | "service";
            buyerName: string;
            sellerName: string;
            placeCode: string;
            placeName: string;
            amountTotalFen: string;
            amountTechnicalFen: string;
            filedOn: string | null;
            dueOn: string | null;
            needsExperts: boolean;
            certificateNumber: string | null;
            registeredOn: string | null;
            recognisedTotalFen: string | null;
            recognisedTechnicalFen: string | null;
            /** Format: date-time */
            createdAt: string;
            stateReason: string | null;
            workingDays: number | null;
            signedOn: string | null;
            /** @enum {string} */
            paymentMode: "lump_sum" | "instalments" | "commission" | "use_first";
            form: components["schemas"]["ContractRegistrationFormInput"];
            file: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            amendments: {
                /** Format: date */
                on: string;
                text: string;
                recognisedTotalFen: string;
                recognisedTechnicalFen: string;
            }[];
            abilities: string[];
        };
        DeclineReasonInput: {
            /** @enum {string} */
            code: "unrelated" | "terms" | "timing" | "other";
            label: string;
        };
        MatchSignalInput: {
            /** @enum {string} */
            name: "title" | "body" | "semantic" | "indices" | "subject" | "industry" | "track_record" | "place" | "load";
            value: number;
            weight: number;
            contribution: number;
            points: number;
            label: string;
            sentence: string;
        };
        MatchInput: {
            posting: components["schemas"]["PostingCardInput"];
            score: number;
            signals: components["schemas"]["MatchSignalInput"][];
            sharedTerms: string[];
            introduced: boolean;
        };
        MatchesLeftOutInput: {
            reason: string;
            label: string;
            count: number;
        };
        ExpertInput: {
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                title: string;
                employer: string;
                subjectCode: string | null;
                subject: string | null;
                placeCode: string;
                place: string;
                isWithinReach: boolean;
            };
            score: number;
            signals: components["schemas"]["MatchSignalInput"][];
            sharedTerms: string[];
            offerIds: string[];
        };
        TopMatchInput: {
            need: components["schemas"]["PostingCardInput"];
            offer: components["schemas"]["PostingCardInput"];
            score: number;
            signals: components["schemas"]["MatchSignalInput"][];
            /** Format: date-time */
            computedAt: string;
        };
        MatchRunInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "abandoned";
            needs: number;
            ranked: number;
            pairs: number;
            /** Format: date-time */
            requestedAt: string;
            endedAt: string | null;
        };
        MatchRunCardInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "abandoned" | "failed";
            needs: number;
            ranked: number;
            pairs: number;
            /** Format: date-time */
            requestedAt: string;
            endedAt: string | null;
            requestedByName: string | null;
            failure: string | null;
        };
        PairConditionInput: {
            /** @enum {string} */
            reason: "need_region" | "offer_region" | "deadline_passed" | "deadline_short" | "budget" | "index_violated";
            text: string;
        };
        IntroductionCardInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            orderId: string;
            orderNumber: string;
            state: components["schemas"]["StateInput"];
            /** Format: uuid */
            needId: string;
            needTitle: string;
            /** Format: uuid */
            offerId: string;
            offerTitle: string;
            matchScore: number | null;
            mySide: ("need" | "offer") | null;
            awaitsMe: boolean;
            /** Format: date-time */
            invitedAt: string;
        };
        IntroductionInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            orderId: string;
            orderNumber: string;
            state: components["schemas"]["StateInput"];
            /** Format: uuid */
            needId: string;
            needTitle: string;
            /** Format: uuid */
            offerId: string;
            offerTitle: string;
            matchScore: number | null;
            mySide: ("need" | "offer") | null;
            awaitsMe: boolean;
            /** Format: date-time */
            invitedAt: string;
            message: string;
            signals: components["schemas"]["MatchSignalInput"][];
            need: components["schemas"]["PostingCardInput"];
            offer: components["schemas"]["PostingCardInput"];
            needAnswer: string | null;
            needDeclineReason: components["schemas"]["DeclineReasonInput"] | null;
            needAnswerReason: string | null;
            offerAnswer: string | null;
            offerDeclineReason: components["schemas"]["DeclineReasonInput"] | null;
            offerAnswerReason: string | null;
            stateReason: string | null;
            contacts: {
                need: {
                    name: string;
                    phone: string | null;
                    email: string | null;
                }[];
                offer: {
                    name: string;
                    phone: string | null;
                    email: string | null;
                }[];
            } | null;
            dealId: string | null;
            abilities: string[];
        };
        NewDealPaymentInput: {
            /** Format: date */
            paidOn: string;
            amountFen: string;
            /** @default  */
            note: string;
            /** @default null */
            fileId: string | null;
            excessReason?: string;
        };
        DealPaymentInput: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            paidOn: string;
            amountFen: string;
            note: string;
            excessReason: string | null;
            file: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            reverses: string | null;
            isReversed: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        NewDealInput: {
            /** Format: uuid */
            introductionId: string;
            title: string;
            /** @enum {string} */
            contractKind: "development" | "transfer" | "licence" | "consulting" | "service";
            amountTotalFen: string;
            amountTechnicalFen: string;
            /** @default [] */
            milestones: components["schemas"]["NewMilestoneInput"][];
        };
        DealChangeInput: {
            title: string;
            /** @enum {string} */
            contractKind: "development" | "transfer" | "licence" | "consulting" | "service";
            amountTotalFen: string;
            amountTechnicalFen: string;
        };
        DealSigningInput: {
            /** Format: date */
            signedOn: string;
            /** @default null */
            conferenceId: string | null;
        };
        DealCardInput: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            state: components["schemas"]["StateInput"];
            /** @enum {string} */
            contractKind: "development" | "transfer" | "licence" | "consulting" | "service";
            amountTotalFen: string;
            amountTechnicalFen: string;
            amountPaidFen: string;
            buyerName: string;
            sellerName: string;
            placeCode: string;
            placeName: string;
            signedOn: string | null;
            conferenceName: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        DealInput: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            state: components["schemas"]["StateInput"];
            /** @enum {string} */
            contractKind: "development" | "transfer" | "licence" | "consulting" | "service";
            amountTotalFen: string;
            amountTechnicalFen: string;
            amountPaidFen: string;
            buyerName: string;
            sellerName: string;
            placeCode: string;
            placeName: string;
            signedOn: string | null;
            conferenceName: string | null;
            /** Format: date-time */
            createdAt: string;
            orderId: string | null;
            orderNumber: string | null;
            introductionId: string | null;
            /** Format: uuid */
            needId: string;
            needTitle: string;
            /** Format: uuid */
            offerId: string;
            offerTitle: string;
            stateReason: string | null;
            mySide: ("need" | "offer") | null;
            /** @enum {string} */
            paymentMode: "lump_sum" | "instalments" | "commission" | "use_first";
            triggerCondition: string | null;
            payWithinDays: number | null;
            triggeredOn: string | null;
            triggerNote: string | null;
            paymentDueOn: string | null;
            needSignedAt: string | null;
            offerSignedAt: string | null;
            acceptedOn: string | null;
            acceptanceRemarks: string | null;
            closedAt: string | null;
            unpaidReason: string | null;
            milestones: components["schemas"]["MilestoneInput"][];
            disputes: components["schemas"]["DisputeInput"][];
            ratings: components["schemas"]["DealRatingInput"][];
            rateUntil: string | null;
            registration: {
                /** Format: uuid */
                id: string;
                number: string;
                state: components["schemas"]["StateInput"];
                certificateNumber: string | null;
            } | null;
            payments: components["schemas"]["DealPaymentInput"][];
            abilities: string[];
        };
        DismissalInput: {
            /** Format: uuid */
            id: string;
            offer: components["schemas"]["PostingCardInput"];
            reason: components["schemas"]["DeclineReasonInput"];
            note: string;
            dismissedByName: string;
            /** Format: date-time */
            dismissedAt: string;
            abilities: string[];
        };
        PlanStepInput: {
            text: string;
            /** @default null */
            dueOn: string | null;
            /** @default false */
            isDone: boolean;
        };
        OrderPlanInput: {
            diagnosis: string;
            steps: components["schemas"]["PlanStepInput"][];
            /** Format: date */
            dueOn: string;
        };
        ServiceOrderCardInput: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            needId: string;
            needTitle: string;
            ownerName: string;
            placeCode: string;
            placeName: string;
            brokerName: string;
            isMine: boolean;
            state: components["schemas"]["StateInput"];
            dueOn: string | null;
            isOverdue: boolean;
            /** Format: date-time */
            openedAt: string;
        };
        ServiceOrderInput: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            needId: string;
            needTitle: string;
            ownerName: string;
            placeCode: string;
            placeName: string;
            brokerName: string;
            isMine: boolean;
            state: components["schemas"]["StateInput"];
            dueOn: string | null;
            isOverdue: boolean;
            /** Format: date-time */
            openedAt: string;
            diagnosis: string;
            steps: components["schemas"]["PlanStepInput"][];
            stateReason: string | null;
            need: components["schemas"]["PostingCardInput"];
            introductions: {
                /** Format: uuid */
                id: string;
                state: components["schemas"]["StateInput"];
                /** Format: uuid */
                offerId: string;
                offerTitle: string;
                matchScore: number | null;
                signals: components["schemas"]["MatchSignalInput"][];
                needAnswer: string | null;
                offerAnswer: string | null;
                dealId: string | null;
            }[];
            abilities: string[];
        };
        /** @description Mean over needs and the interval that holds it 95 times of 100 */
        MatchGainInput: {
            mean: number;
            low: number;
            high: number;
        };
        /** @description nDCG@10 before and after, by cross-validation */
        MatchComparisonInput: {
            before: number;
            after: number;
            gain: components["schemas"]["MatchGainInput"];
        };
        MatchWeightInput: {
            name: string;
            label: string;
            present: number;
            other: number;
        };
        MatchTrainingReportInput: {
            outcomes: number;
            needs: number;
            unscored: number;
            older: number;
            isBetter: boolean;
            weights: components["schemas"]["MatchComparisonInput"];
            trees: components["schemas"]["MatchComparisonInput"];
            signals: components["schemas"]["MatchWeightInput"][];
        };
        MatchTrainingInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "waiting" | "installed" | "not_better" | "held" | "outdated" | "refused" | "abandoned";
            label: string;
            /** Format: date-time */
            requestedAt: string;
            endedAt: string | null;
            refusal: string | null;
            report: components["schemas"]["MatchTrainingReportInput"] | null;
        };
        MatchBandInput: {
            from: number;
            to: number;
            introduced: number;
            signed: number;
            rate: number | null;
        };
        MatchEventCountInput: {
            event: string;
            label: string;
            count: number;
        };
        MatchQualityInput: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            precision5: number | null;
            lists: number;
            needs: number;
            bands: components["schemas"]["MatchBandInput"][];
            unscored: number;
            unscoredSigned: number;
            events: components["schemas"]["MatchEventCountInput"][];
            /** @enum {string} */
            origin: "trained" | "built_in";
            weights: components["schemas"]["MatchWeightInput"][];
            training: components["schemas"]["MatchTrainingInput"] | null;
            learnable: {
                outcomes: number;
                mixedNeeds: number;
                leastOutcomes: number;
                leastMixedNeeds: number;
            } | null;
            abilities: string[];
        };
        MatchWeightsInput: {
            /** Format: uuid */
            id: string;
            isCurrent: boolean;
            /** @enum {string} */
            origin: "trained" | "built_in";
            /** Format: date-time */
            setAt: string;
            setBy: string;
            report: components["schemas"]["MatchTrainingReportInput"] | null;
            weights: {
                [key: string]: number;
            };
        };
        PostingRemovalInput: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
        };
        ReviewedPostingsInput: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                outcome: "publish" | "hold" | "reject";
            }[];
        };
        PostingReviewsInput: {
            items: {
                /** Format: uuid */
                id: string;
                authenticity: number;
                completeness: number;
                advancement: number;
                readiness: number;
                total: number;
                /** @enum {string} */
                outcome: "publish" | "hold" | "reject";
                remarks: string;
                /** Format: date-time */
                reviewedAt: string;
            }[];
            rules: {
                publishFrom: number;
                holdFrom: number;
                zeroHolds: boolean;
            };
        };
        PostingContentInput: {
            /** @enum {string} */
            kind: "need" | "capability" | "achievement" | "undertaking";
            title: string;
            abstract: string;
            body: string;
            placeName: string;
            industryCode: string | null;
            subjectCode: string | null;
            /** @enum {string} */
            visibility: "public" | "matched" | "broker";
            details: components["schemas"]["PostingDetailsInput"];
            regionNames: string[];
        };
        PostingVersionsInput: {
            current: components["schemas"]["PostingContentInput"];
            items: {
                version: number;
                /** Format: date-time */
                replacedAt: string;
                changed: string[];
                content: components["schemas"]["PostingContentInput"];
            }[];
        };
        ImportResultInput: {
            rows: number;
            imported: number;
            notes: string[];
            problems: {
                line: number;
                column: string;
                reason: string;
            }[];
            errorFileId: string | null;
        };
        PartyCountsInput: {
            registered: number;
            verified: number;
            active: number;
            dormant: number;
        };
        PlaceInput: {
            code: string;
            parentCode: string | null;
            name: string;
            /** @enum {string} */
            level: "country" | "province" | "city" | "county" | "town" | "village";
            hasParts: boolean;
        };
        CodeEntryInput: {
            code: string;
            parentCode: string | null;
            name: string;
        };
        ConsentTextInput: {
            /** @enum {string} */
            purpose: "matching" | "contact" | "publication" | "sharing";
            name: string;
            version: number;
            text: string;
        };
        ConsentAnswerInput: {
            /** @enum {string} */
            purpose: "matching" | "contact" | "publication" | "sharing";
            name: string;
            textVersion: number;
            text: string;
            /** @enum {string} */
            decision: "given" | "withdrawn";
            way: string;
            /** Format: date-time */
            at: string;
        };
        ConsentsInput: {
            items: {
                /** @enum {string} */
                purpose: "matching" | "contact" | "publication" | "sharing";
                name: string;
                version: number;
                text: string;
                isGiven: boolean;
                answer: components["schemas"]["ConsentAnswerInput"] | null;
            }[];
            ledger: components["schemas"]["ConsentAnswerInput"][];
            mayAnswer: boolean;
        };
        EvidenceInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            fileId: string;
            name: string;
            mediaType: string;
            kind: string;
            note: string;
            /** Format: date-time */
            createdAt: string;
        };
        RoleGrantInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            name: string;
            role: string;
            placeCode: string;
            place: string;
            /** Format: date-time */
            grantedAt: string;
        };
        RegisterImportResultInput: {
            rows: number;
            imported: number;
            notes: string[];
            problems: {
                line: number;
                column: string;
                reason: string;
            }[];
            errorFileId: string | null;
        };
        MembershipInvitationInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string;
            organisation: string;
            /** @enum {string} */
            role: "member" | "representative";
            /** Format: date-time */
            invitedAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        DuplicatePairInput: {
            /** @enum {string} */
            reason: "same_name" | "similar_name";
            similarity: number;
            first: {
                /** Format: uuid */
                id: string;
                name: string;
                placeCode: string;
                place: string;
                /** Format: date-time */
                registeredAt: string;
            };
            second: {
                /** Format: uuid */
                id: string;
                name: string;
                placeCode: string;
                place: string;
                /** Format: date-time */
                registeredAt: string;
            };
        };
        PersonSummaryInput: {
            /** Format: uuid */
            id: string;
            name: string;
            phone: string | null;
            placeCode: string;
            place: string;
            employer: string;
            title: string;
            subjectCode: string | null;
            isWorker: boolean;
            state: components["schemas"]["StateInput"];
            activity: components["schemas"]["StateInput"] | null;
            activeOn: string | null;
            /** Format: date-time */
            registeredAt: string;
            verifiedAt: string | null;
        };
        PersonInput: {
            /** Format: uuid */
            id: string;
            name: string;
            phone: string | null;
            placeCode: string;
            place: string;
            employer: string;
            title: string;
            subjectCode: string | null;
            isWorker: boolean;
            state: components["schemas"]["StateInput"];
            activity: components["schemas"]["StateInput"] | null;
            activeOn: string | null;
            /** Format: date-time */
            registeredAt: string;
            verifiedAt: string | null;
            email: string | null;
            idNumber: string | null;
            introduction: string;
            stateReason: string | null;
            mergedInto: string | null;
            version: number;
            memberships: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                organisationId: string;
                organisation: string;
                /** @enum {string} */
                role: "member" | "representative";
                /** Format: date */
                validFrom: string;
            }[];
            grants: {
                /** Format: uuid */
                id: string;
                role: string;
                placeCode: string;
                place: string;
            }[];
            abilities: string[];
            verifyRefusal: string | null;
        };
        OrganisationSummaryInput: {
            /** Format: uuid */
            id: string;
            name: string;
            creditCode: string | null;
            /** @enum {string} */
            kind: "enterprise" | "institution" | "university" | "society" | "cooperative" | "government" | "studio";
            placeCode: string;
            place: string;
            industryCode: string | null;
            state: components["schemas"]["StateInput"];
            activity: components["schemas"]["StateInput"] | null;
            activeOn: string | null;
            /** Format: date-time */
            registeredAt: string;
            verifiedAt: string | null;
        };
        OrganisationInput: {
            /** Format: uuid */
            id: string;
            name: string;
            creditCode: string | null;
            /** @enum {string} */
            kind: "enterprise" | "institution" | "university" | "society" | "cooperative" | "government" | "studio";
            placeCode: string;
            place: string;
            industryCode: string | null;
            state: components["schemas"]["StateInput"];
            activity: components["schemas"]["StateInput"] | null;
            activeOn: string | null;
            /** Format: date-time */
            registeredAt: string;
            verifiedAt: string | null;
            address: string;
            introduction: string;
            directions: string[];
            stateReason: string | null;
            mergedInto: string | null;
            version: number;
            members: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                personId: string;
                name: string;
                /** @enum {string} */
                role: "member" | "representative";
                /** Format: date */
                validFrom: string;
            }[];
            abilities: string[];
            verifyRefusal: string | null;
        };
        OrganisationCardInput: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "enterprise" | "institution" | "university" | "society" | "cooperative" | "government" | "studio";
            placeCode: string;
            place: string;
            industryCode: string | null;
            industry: string | null;
            introduction: string;
            directions: string[];
            members: {
                name: string;
                title: string;
                isLeader: boolean;
            }[];
        };
        LeavingInput: {
            stays: {
                name: string;
                count: number;
                openCount: number;
            }[];
            erased: string[];
            keepsName: boolean;
        };
        ReviewFigureInput: {
            ref: string;
            id: string;
            name: string;
            value: string;
            unit: {
                code: string;
                label: string;
            };
            text: string;
            /** @enum {string} */
            qualifier: "exact" | "about";
            /** @enum {string} */
            kind: "S" | "F";
            rows: number;
            opens: string;
        };
        CountedRowInput: {
            id: string;
            label: string;
            place: {
                code: string;
                name: string;
            };
            at: string;
            amount?: string;
        };
        ReviewDefinitionInput: {
            ref: string;
            id: string;
            name: string;
            unit: {
                code: string;
                label: string;
            };
            kind: {
                /** @enum {string} */
                code: "S" | "F";
                label: string;
            };
            /** @enum {string} */
            qualifier: "exact" | "about";
            definition: string;
            opens: string;
        };
        State: {
            code: string;
            label: string;
            /** @enum {string} */
            tone: "neutral" | "active" | "good" | "attention" | "ended";
        };
        AuditEntry: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            actor: string;
            action: string;
            sentence: string;
            changes: {
                [key: string]: unknown;
            } | null;
        };
        OwnAccount: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            email: string | null;
            emailOffered: string | null;
            language: ("zh" | "en") | null;
            hasTotp: boolean;
            recoveryCodesLeft: number;
            /** Format: date-time */
            createdAt: string;
        };
        OwnSession: {
            /** Format: uuid */
            id: string;
            device: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            seenAt: string;
            isThis: boolean;
        };
        TotpBegun: {
            secret: string;
            uri: string;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        AccountSummary: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            /** @enum {string} */
            state: "active" | "disabled";
            hasTotp: boolean;
            hasEmail: boolean;
            /** Format: date-time */
            createdAt: string;
            abilities: string[];
        };
        ResetLink: {
            link: string;
            /** Format: date-time */
            expiresAt: string;
        };
        AccessToken: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            isExpired: boolean;
            usedAt: string | null;
        };
        MadeAccessToken: {
            /** Format: uuid */
            id: string;
            token: string;
            /** Format: date-time */
            expiresAt: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            field?: string;
            errors?: {
                field: string;
                code: string;
                detail: string;
            }[];
            requestId: string;
        };
        Session: {
            account: {
                /** Format: uuid */
                id: string;
                name: string;
                personId: string | null;
            } | null;
            grants: {
                role: string;
                placeCode: string;
            }[];
            memberships: {
                /** Format: uuid */
                organisationId: string;
                role: string;
            }[];
            /** @enum {string} */
            language: "zh" | "en";
            isSample: boolean;
        };
        Job: {
            /** Format: uuid */
            id: string;
            name: string;
            title: string;
            /** @enum {string} */
            state: "waiting" | "running" | "failed";
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startAfter: string;
            endedAt: string | null;
            failure: string | null;
        };
        JobCounts: {
            waiting: number;
            running: number;
            failed: number;
        };
        JobProgress: {
            name: string;
            title: string;
            done: number;
            total: number;
        };
        Alert: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "database";
            /** Format: date-time */
            beganAt: string;
            /** Format: date-time */
            endedAt: string;
        };
        InboxMessage: {
            /** Format: uuid */
            id: string;
            subject: string;
            body: string;
            link: string | null;
            /** Format: date-time */
            createdAt: string;
            readAt: string | null;
        };
        OutboxMessage: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            channel: "email" | "inbox";
            address: string | null;
            template: string;
            subject: string;
            body: string;
            /** @enum {string} */
            state: "queued" | "kept" | "sent" | "failed";
            attempts: number;
            failure: string | null;
            /** Format: date-time */
            createdAt: string;
            sentAt: string | null;
        };
        RuleVersion: {
            /** Format: uuid */
            id: string;
            version: number;
            placeCode: string;
            placeName: string;
            /** @enum {string} */
            state: "in_force" | "planned" | "ended";
            /** Format: date */
            validFrom: string;
            validTo: string | null;
            body: {
                [key: string]: unknown;
            };
            reason: string;
            author: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        RuleSet: {
            name: string;
            title: string;
            purpose: string;
            schema: {
                [key: string]: unknown;
            };
            standard: {
                [key: string]: unknown;
            };
            versions: components["schemas"]["RuleVersion"][];
            abilities: string[];
        };
        NewRuleVersion: {
            placeCode: string;
            /** Format: date */
            validFrom: string;
            body: {
                [key: string]: unknown;
            };
            reason: string;
            latest: number;
        };
        RuleTrialRequest: {
            placeCode: string;
            /** Format: date */
            validFrom: string;
            body: {
                [key: string]: unknown;
            };
        };
        RuleEffect: {
            label: string;
            unit: string;
            before: number;
            after: number;
        };
        RuleTrial: {
            before: {
                [key: string]: unknown;
            };
            isStandard: boolean;
            effects: components["schemas"]["RuleEffect"][];
        };
        RuleInForce: {
            body: {
                [key: string]: unknown;
            };
            isStandard: boolean;
        };
        Webhook: {
            /** Format: uuid */
            id: string;
            url: string;
            topics: string[];
            /** @enum {string} */
            state: "active" | "paused";
            /** Format: date-time */
            createdAt: string;
            deliveredAt: string | null;
            waiting: number;
            failure: string | null;
        };
        MadeWebhook: {
            /** Format: uuid */
            id: string;
            secret: string;
        };
        WebhookDelivery: {
            /** Format: uuid */
            id: string;
            event: string;
            /** Format: uuid */
            subjectId: string;
            /** Format: date-time */
            happenedAt: string;
            /** @enum {string} */
            state: "queued" | "delivered" | "failed";
            attempts: number;
            /** Format: date-time */
            nextTryAt: string;
            failure: string | null;
        };
        OrganiserDraft: {
            /** @enum {string} */
            role: "host" | "co_host" | "organiser" | "supporter";
            /** @default null */
            organisationId: string | null;
            /** @default  */
            name: string;
        };
        SpeakerDraft: {
            /** @default null */
            personId: string | null;
            /** @default  */
            name: string;
            /** @default  */
            affiliation: string;
        };
        SessionDraft: {
            /** Format: uuid */
            id?: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @default  */
            room: string;
            /** @default [] */
            speakers: components["schemas"]["SpeakerDraft"][];
        };
        EventDraft: {
            /** @enum {string} */
            kind: "conference" | "forum" | "academic_meeting" | "training" | "popularisation" | "salon" | "promotion" | "other";
            title: string;
            /** @default null */
            edition: number | null;
            placeCode: string;
            /** @default  */
            venue: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @default  */
            summary: string;
            /** @default true */
            isPublic: boolean;
            /** @default [] */
            organisers: components["schemas"]["OrganiserDraft"][];
            /** @default [] */
            sessions: components["schemas"]["SessionDraft"][];
        };
        EventChange: {
            /** @enum {string} */
            kind: "conference" | "forum" | "academic_meeting" | "training" | "popularisation" | "salon" | "promotion" | "other";
            title: string;
            /** @default null */
            edition: number | null;
            placeCode: string;
            /** @default  */
            venue: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @default  */
            summary: string;
            /** @default true */
            isPublic: boolean;
            /** @default [] */
            organisers: components["schemas"]["OrganiserDraft"][];
            /** @default [] */
            sessions: components["schemas"]["SessionDraft"][];
            version: number;
        };
        Organiser: {
            /** @enum {string} */
            role: "host" | "co_host" | "organiser" | "supporter";
            organisationId: string | null;
            name: string;
        };
        EventCard: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "conference" | "forum" | "academic_meeting" | "training" | "popularisation" | "salon" | "promotion" | "other";
            title: string;
            edition: number | null;
            placeCode: string;
            placeName: string;
            venue: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            isPublic: boolean;
            state: components["schemas"]["State"];
            organisers: components["schemas"]["Organiser"][];
        };
        EventSession: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            room: string;
            speakers: {
                personId: string | null;
                name: string;
                affiliation: string;
            }[];
        };
        HeldFigure: {
            /** @enum {string} */
            kind: "attendance" | "online_views" | "talks" | "materials";
            value: number;
            note: string;
            hasEvidence: boolean;
            file: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            recordedAt: string;
        };
        Event: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "conference" | "forum" | "academic_meeting" | "training" | "popularisation" | "salon" | "promotion" | "other";
            title: string;
            edition: number | null;
            placeCode: string;
            placeName: string;
            venue: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            isPublic: boolean;
            state: components["schemas"]["State"];
            organisers: components["schemas"]["Organiser"][];
            summary: string;
            stateReason: string | null;
            sessions: components["schemas"]["EventSession"][];
            figures: components["schemas"]["HeldFigure"][];
            links: {
                subjectType: string;
                /** Format: uuid */
                subjectId: string;
            }[];
            version: number;
            abilities: string[];
        };
        HeldFigureDraft: {
            /** @enum {string} */
            kind: "attendance" | "online_views" | "talks" | "materials";
            value: number;
            /** @default  */
            note: string;
            /** @default null */
            fileId: string | null;
        };
        HeldFigures: {
            figures: components["schemas"]["HeldFigureDraft"][];
            version: number;
        };
        PromotionDraft: {
            /** @enum {string} */
            kind: "post" | "video";
            title: string;
            /** @enum {string} */
            channel: "wechat" | "video_account" | "douyin" | "kuaishou" | "weibo" | "website" | "press" | "broadcast" | "other";
            /** Format: uri */
            link: string;
            /** Format: date */
            publishedOn: string;
            /** @default null */
            eventId: string | null;
            placeCode: string;
        };
        NewPromotions: {
            items: components["schemas"]["PromotionDraft"][];
        };
        Promotion: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "post" | "video";
            title: string;
            /** @enum {string} */
            channel: "wechat" | "video_account" | "douyin" | "kuaishou" | "weibo" | "website" | "press" | "broadcast" | "other";
            link: string;
            /** Format: date */
            publishedOn: string;
            event: {
                /** Format: uuid */
                id: string;
                title: string;
            } | null;
            placeCode: string;
            placeName: string;
            abilities: string[];
        };
        PromotionImportResult: {
            rows: number;
            imported: number;
            notes: string[];
            problems: {
                line: number;
                column: string;
                reason: string;
            }[];
            errorFileId: string | null;
        };
        TechnicalIndex: {
            name: string;
            /** @enum {string} */
            op: ">=" | ">" | "<=" | "<" | "=" | "between" | "tolerance";
            value: number;
            upper?: number;
            /** @default  */
            unit: string;
            required?: boolean;
        };
        PostingDetails: {
            presentMethod?: string;
            presentCostFen?: string;
            indices?: components["schemas"]["TechnicalIndex"][];
            budgetLowFen?: string;
            budgetHighFen?: string;
            /** Format: date */
            deadlineOn?: string;
            /** @enum {string} */
            wants?: "expert" | "result" | "test" | "joint_rd" | "talent";
            /** @enum {string} */
            contractKind?: "development" | "transfer" | "licence" | "consulting" | "service";
            solves?: string;
            advantage?: string;
            economics?: string;
            maturity?: number;
            transferModes?: ("transfer" | "licence" | "shares" | "use_first")[];
            ipStatus?: string;
            methods?: string;
            equipment?: string;
            cases?: string;
            deliverables?: string;
            teamSize?: number;
            durationMonths?: number;
            priceLowFen?: string;
            priceHighFen?: string;
            regions?: string[];
        };
        DeclaredConflict: {
            /** @default null */
            id: string | null;
            name: string;
        };
        PostingDraft: {
            /** @enum {string} */
            kind: "need" | "capability" | "achievement" | "undertaking";
            title: string;
            /** @default  */
            abstract: string;
            /** @default  */
            body: string;
            /** @default null */
            ownerOrganisationId: string | null;
            /** @default null */
            ownerPersonId: string | null;
            placeCode: string;
            /** @default null */
            industryCode: string | null;
            /** @default null */
            subjectCode: string | null;
            /** @default {} */
            details: components["schemas"]["PostingDetails"];
            /**
             * @default public
             * @enum {string}
             */
            visibility: "public" | "matched" | "broker";
            /** @default [] */
            conflicts: components["schemas"]["DeclaredConflict"][];
        };
        PostingCard: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "need" | "capability" | "achievement" | "undertaking";
            title: string;
            abstract: string;
            ownerName: string;
            placeCode: string;
            placeName: string;
            industryCode: string | null;
            subjectCode: string | null;
            /** @enum {string} */
            visibility: "public" | "matched" | "broker";
            state: components["schemas"]["State"];
            submittedAt: string | null;
            publishedAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        Posting: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "need" | "capability" | "achievement" | "undertaking";
            title: string;
            abstract: string;
            ownerName: string;
            placeCode: string;
            placeName: string;
            industryCode: string | null;
            subjectCode: string | null;
            /** @enum {string} */
            visibility: "public" | "matched" | "broker";
            state: components["schemas"]["State"];
            submittedAt: string | null;
            publishedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            body: string;
            details: components["schemas"]["PostingDetails"];
            ownerOrganisationId: string | null;
            ownerPersonId: string | null;
            source: string;
            isAbridged: boolean;
            regionNames: string[];
            conflicts: components["schemas"]["DeclaredConflict"][];
            stateReason: string | null;
            expiresOn: string | null;
            openOrder: {
                /** Format: uuid */
                id: string;
                number: string;
            } | null;
            abilities: string[];
        };
        ExchangeSummary: {
            needs: number;
            offers: number;
            deals: number;
            dealsAmountFen: string;
            organisations: number;
            workers: number;
        };
        NewServiceCentre: {
            placeCode: string;
            name: string;
            /** Format: uuid */
            organisationId: string;
            address: string;
            telephone: string;
            services: string[];
            /** Format: date */
            foundedOn: string;
            hours: {
                weekday: number;
                opens: string;
                closes: string;
            }[];
            specialDays: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                note: string;
                periods: {
                    opens: string;
                    closes: string;
                }[];
            }[];
        };
        ServiceCentreChange: {
            name: string;
            /** Format: uuid */
            organisationId: string;
            address: string;
            telephone: string;
            services: string[];
            /** Format: date */
            foundedOn: string;
            hours: {
                weekday: number;
                opens: string;
                closes: string;
            }[];
            specialDays: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                note: string;
                periods: {
                    opens: string;
                    closes: string;
                }[];
            }[];
        };
        ServiceCentreCard: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            level: "city" | "county";
            placeCode: string;
            placeName: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            address: string;
            telephone: string;
            services: string[];
            hours: {
                weekday: number;
                opens: string;
                closes: string;
            }[];
            specialDays: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                note: string;
                periods: {
                    opens: string;
                    closes: string;
                }[];
            }[];
            opening: {
                isOpen: boolean;
                closesAt: string | null;
                opensAt: string | null;
                note: string | null;
            };
            /** Format: date */
            foundedOn: string;
            acceptedOn: string | null;
            state: components["schemas"]["State"];
        };
        ServiceCentre: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            level: "city" | "county";
            placeCode: string;
            placeName: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            address: string;
            telephone: string;
            services: string[];
            hours: {
                weekday: number;
                opens: string;
                closes: string;
            }[];
            specialDays: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                note: string;
                periods: {
                    opens: string;
                    closes: string;
                }[];
            }[];
            opening: {
                isOpen: boolean;
                closesAt: string | null;
                opensAt: string | null;
                note: string | null;
            };
            /** Format: date */
            foundedOn: string;
            acceptedOn: string | null;
            state: components["schemas"]["State"];
            staff: {
                name: string;
                /** @enum {string} */
                duty: "head" | "broker" | "reception" | "technology" | "other";
            }[];
            abilities: string[];
        };
        CentreChecklistItem: {
            code: string;
            name: string;
            required: string;
            /** @enum {string} */
            condition: "missing" | "met" | "lapsed";
            fulfilledOn: string | null;
            validTo: string | null;
            lapsedOn: string | null;
            lapseReason: string | null;
            note: string;
            evidence: {
                /** Format: uuid */
                id: string;
                file: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                note: string;
                /** Format: date-time */
                createdAt: string;
            }[];
        };
        CentreFunding: {
            /** Format: uuid */
            id: string;
            year: number;
            /** @enum {string} */
            source: "central" | "province" | "city" | "county" | "own" | "other";
            /** Format: date */
            grantedOn: string;
            amountFen: string;
            usedFen: string;
            note: string;
            file: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            cancelReason: string | null;
        };
        ServiceCentreRecord: {
            stateReason: string | null;
            checklist: components["schemas"]["CentreChecklistItem"][];
            staff: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                duty: "head" | "broker" | "reception" | "technology" | "other";
                /** Format: date */
                fromOn: string;
                toOn: string | null;
            }[];
            funding: components["schemas"]["CentreFunding"][];
            acceptances: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                acceptedOn: string;
                remarks: string;
                items: string[];
                withdrawnOn: string | null;
                withdrawnReason: string | null;
            }[];
        };
        CentreItemFulfilment: {
            /** Format: date */
            fulfilledOn: string;
            /** @default null */
            validTo: string | null;
            /** @default  */
            note: string;
        };
        NewCentreEvidence: {
            /** Format: uuid */
            fileId: string;
            /** @default  */
            note: string;
        };
        CentreAcceptance: {
            /** @default  */
            remarks: string;
        };
        NewCentreStaff: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            duty: "head" | "broker" | "reception" | "technology" | "other";
            /** Format: date */
            fromOn: string;
        };
        CentreStaffEnd: {
            /** Format: date */
            toOn: string;
        };
        NewCentreFunding: {
            year: number;
            /** @enum {string} */
            source: "central" | "province" | "city" | "county" | "own" | "other";
            /** Format: date */
            grantedOn: string;
            amountFen: string;
            usedFen: string;
            /** @default  */
            note: string;
            /** @default null */
            fileId: string | null;
        };
        CentreFundingUse: {
            usedFen: string;
            /** @default  */
            note: string;
            /** @default null */
            fileId: string | null;
        };
        NewConference: {
            name: string;
            edition: number;
            placeCode: string;
            /** Format: date */
            heldFrom: string;
            /** Format: date */
            heldTo: string;
        };
        Conference: {
            /** Format: uuid */
            id: string;
            name: string;
            edition: number;
            placeCode: string;
            placeName: string;
            /** Format: date */
            heldFrom: string;
            /** Format: date */
            heldTo: string;
            released: number;
            signed: number;
        };
        NewMilestone: {
            title: string;
            criteria: string;
            /** Format: date */
            dueOn: string;
            /** @default 0 */
            amountFen: string;
        };
        DealTerms: {
            /** @enum {string} */
            paymentMode: "lump_sum" | "instalments" | "commission" | "use_first";
            /** @default null */
            triggerCondition: string | null;
            /** @default null */
            payWithinDays: number | null;
            milestones: components["schemas"]["NewMilestone"][];
        };
        DealSide: {
            /** @enum {string} */
            side: "need" | "offer";
        };
        PaymentTrigger: {
            /** Format: date */
            triggeredOn: string;
            /** @default  */
            note: string;
        };
        MilestoneSubmission: {
            /** @default  */
            note: string;
            /** @default null */
            fileId: string | null;
        };
        MilestoneAcceptance: {
            /** @default  */
            remarks: string;
        };
        DealAcceptance: {
            /** Format: date */
            acceptedOn?: string;
            /** @default  */
            remarks: string;
        };
        DealClosing: {
            unpaidReason?: string;
        };
        DisputeStatement: {
            statement: string;
            /** @default null */
            fileId: string | null;
        };
        DisputeSettlement: {
            settlement: string;
        };
        NewDealRating: {
            /** @enum {string} */
            side: "need" | "offer";
            score: number;
            /** @default  */
            words: string;
        };
        Milestone: {
            /** Format: uuid */
            id: string;
            position: number;
            title: string;
            criteria: string;
            /** Format: date */
            dueOn: string;
            amountFen: string;
            state: components["schemas"]["State"];
            stateReason: string | null;
            submission: string;
            file: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            submittedAt: string | null;
            remarks: string;
            decidedAt: string | null;
            abilities: string[];
        };
        Dispute: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            raisedBy: "need" | "offer" | "staff";
            claim: string;
            /** Format: date-time */
            openedAt: string;
            settlement: string | null;
            settledAt: string | null;
            evidence: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                givenBy: "need" | "offer" | "staff";
                statement: string;
                file: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                /** Format: date-time */
                createdAt: string;
            }[];
        };
        DealRating: {
            /** @enum {string} */
            side: "need" | "offer";
            score: number | null;
            words: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        DealChain: {
            steps: {
                /** @enum {string} */
                kind: "match" | "order" | "introduction" | "deal" | "registration" | "milestone" | "payment";
                /** Format: uuid */
                id: string;
                title: string;
                state: components["schemas"]["State"] | null;
                at: string | null;
                person: string | null;
                amountFen: string | null;
                score: number | null;
            }[];
        };
        ContractRegistrationForm: {
            projectName: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
            buyer: {
                country: string;
                region: string;
                /** @enum {string} */
                nature: "100" | "200" | "300" | "400" | "010" | "020" | "021" | "022" | "023" | "030";
            };
            seller: {
                country: string;
                region: string;
                /** @enum {string} */
                nature: "100" | "200" | "300" | "400" | "010" | "020" | "021" | "022" | "023" | "030";
            };
            /** @default  */
            technicalField: string;
            /** @default  */
            socioEconomicTarget: string;
            /** @enum {string} */
            ipKind: "technical_secret" | "patent" | "software" | "integrated_circuit" | "plant_variety" | "biological_medicine" | "none";
            /** @enum {string} */
            planSource: "national" | "ministry" | "province" | "city" | "none";
            /** @default null */
            expectedInvestmentFen: string | null;
            /** @default null */
            expectedOutputFen: string | null;
            /** @default null */
            fileId: string | null;
        };
        ContractRegistrationTakingUp: {
            /** @default false */
            needsExperts: boolean;
        };
        ContractCertificate: {
            certificateNumber: string;
            recognisedTotalFen: string;
            recognisedTechnicalFen: string;
        };
        ContractAmendment: {
            text: string;
            recognisedTotalFen: string;
            recognisedTechnicalFen: string;
        };
        ContractRegistrationCard: {
            /** Format: uuid */
            id: string;
            number: string;
            state: components["schemas"]["State"];
            /** Format: uuid */
            dealId: string;
            dealNumber: string;
            projectName: string;
            /** @enum {string} */
            contractKind: "development" | "transfer" | "licence" | "consulting" | "service";
            buyerName: string;
            sellerName: string;
            placeCode: string;
            placeName: string;
            amountTotalFen: string;
            amountTechnicalFen: string;
            filedOn: string | null;
            dueOn: string | null;
            needsExperts: boolean;
            certificateNumber: string | null;
            registeredOn: string | null;
            recognisedTotalFen: string | null;
            recognisedTechnicalFen: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        ContractRegistration: {
            /** Format: uuid */
            id: string;
            number: string;
            state: components["schemas"]["State"];
            /** Format: uuid */
            dealId: string;
            dealNumber: string;
            projectName: string;
            /** @enum {string} */
            contractKind: "development" | "transfer" | "licence" | "consulting" | "service";
            buyerName: string;
            sellerName: string;
            placeCode: string;
            placeName: string;
            amountTotalFen: string;
            amountTechnicalFen: string;
            filedOn: string | null;
            dueOn: string | null;
            needsExperts: boolean;
            certificateNumber: string | null;
            registeredOn: string | null;
            recognisedTotalFen: string | null;
            recognisedTechnicalFen: string | null;
            /** Format: date-time */
            createdAt: string;
            stateReason: string | null;
            workingDays: number | null;
            signedOn: string | null;
            /** @enum {string} */
            paymentMode: "lump_sum" | "instalments" | "commission" | "use_first";
            form: components["schemas"]["ContractRegistrationForm"];
            file: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            amendments: {
                /** Format: date */
                on: string;
                text: string;
                recognisedTotalFen: string;
                recognisedTechnicalFen: string;
            }[];
            abilities: string[];
        };
        DeclineReason: {
            /** @enum {string} */
            code: "unrelated" | "terms" | "timing" | "other";
            label: string;
        };
        MatchSignal: {
            /** @enum {string} */
            name: "title" | "body" | "semantic" | "indices" | "subject" | "industry" | "track_record" | "place" | "load";
            value: number;
            weight: number;
            contribution: number;
            points: number;
            label: string;
            sentence: string;
        };
        Match: {
            posting: components["schemas"]["PostingCard"];
            score: number;
            signals: components["schemas"]["MatchSignal"][];
            sharedTerms: string[];
            introduced: boolean;
        };
        MatchesLeftOut: {
            reason: string;
            label: string;
            count: number;
        };
        Expert: {
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                title: string;
                employer: string;
                subjectCode: string | null;
                subject: string | null;
                placeCode: string;
                place: string;
                isWithinReach: boolean;
            };
            score: number;
            signals: components["schemas"]["MatchSignal"][];
            sharedTerms: string[];
            offerIds: string[];
        };
        TopMatch: {
            need: components["schemas"]["PostingCard"];
            offer: components["schemas"]["PostingCard"];
            score: number;
            signals: components["schemas"]["MatchSignal"][];
            /** Format: date-time */
            computedAt: string;
        };
        MatchRun: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "abandoned";
            needs: number;
            ranked: number;
            pairs: number;
            /** Format: date-time */
            requestedAt: string;
            endedAt: string | null;
        };
        MatchRunCard: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "abandoned" | "failed";
            needs: number;
            ranked: number;
            pairs: number;
            /** Format: date-time */
            requestedAt: string;
            endedAt: string | null;
            requestedByName: string | null;
            failure: string | null;
        };
        PairCondition: {
            /** @enum {string} */
            reason: "need_region" | "offer_region" | "deadline_passed" | "deadline_short" | "budget" | "index_violated";
            text: string;
        };
        IntroductionCard: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            orderId: string;
            orderNumber: string;
            state: components["schemas"]["State"];
            /** Format: uuid */
            needId: string;
            needTitle: string;
            /** Format: uuid */
            offerId: string;
            offerTitle: string;
            matchScore: number | null;
            mySide: ("need" | "offer") | null;
            awaitsMe: boolean;
            /** Format: date-time */
            invitedAt: string;
        };
        Introduction: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            orderId: string;
            orderNumber: string;
            state: components["schemas"]["State"];
            /** Format: uuid */
            needId: string;
            needTitle: string;
            /** Format: uuid */
            offerId: string;
            offerTitle: string;
            matchScore: number | null;
            mySide: ("need" | "offer") | null;
            awaitsMe: boolean;
            /** Format: date-time */
            invitedAt: string;
            message: string;
            signals: components["schemas"]["MatchSignal"][];
            need: components["schemas"]["PostingCard"];
            offer: components["schemas"]["PostingCard"];
            needAnswer: string | null;
            needDeclineReason: components["schemas"]["DeclineReason"] | null;
            needAnswerReason: string | null;
            offerAnswer: string | null;
            offerDeclineReason: components["schemas"]["DeclineReason"] | null;
            offerAnswerReason: string | null;
            stateReason: string | null;
            contacts: {
                need: {
                    name: string;
                    phone: string | null;
                    email: string | null;
                }[];
                offer: {
                    name: string;
                    phone: string | null;
                    email: string | null;
                }[];
            } | null;
            dealId: string | null;
            abilities: string[];
        };
        NewDealPayment: {
            /** Format: date */
            paidOn: string;
            amountFen: string;
            /** @default  */
            note: string;
            /** @default null */
            fileId: string | null;
            excessReason?: string;
        };
        DealPayment: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            paidOn: string;
            amountFen: string;
            note: string;
            excessReason: string | null;
            file: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            reverses: string | null;
            isReversed: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        NewDeal: {
            /** Format: uuid */
            introductionId: string;
            title: string;
            /** @enum {string} */
            contractKind: "development" | "transfer" | "licence" | "consulting" | "service";
            amountTotalFen: string;
            amountTechnicalFen: string;
            /** @default [] */
            milestones: components["schemas"]["NewMilestone"][];
        };
        DealChange: {
            title: string;
            /** @enum {string} */
            contractKind: "development" | "transfer" | "licence" | "consulting" | "service";
            amountTotalFen: string;
            amountTechnicalFen: string;
        };
        DealSigning: {
            /** Format: date */
            signedOn: string;
            /** @default null */
            conferenceId: string | null;
        };
        DealCard: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            state: components["schemas"]["State"];
            /** @enum {string} */
            contractKind: "development" | "transfer" | "licence" | "consulting" | "service";
            amountTotalFen: string;
            amountTechnicalFen: string;
            amountPaidFen: string;
            buyerName: string;
            sellerName: string;
            placeCode: string;
            placeName: string;
            signedOn: string | null;
            conferenceName: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        Deal: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            state: components["schemas"]["State"];
            /** @enum {string} */
            contractKind: "development" | "transfer" | "licence" | "consulting" | "service";
            amountTotalFen: string;
            amountTechnicalFen: string;
            amountPaidFen: string;
            buyerName: string;
            sellerName: string;
            placeCode: string;
            placeName: string;
            signedOn: string | null;
            conferenceName: string | null;
            /** Format: date-time */
            createdAt: string;
            orderId: string | null;
            orderNumber: string | null;
            introductionId: string | null;
            /** Format: uuid */
            needId: string;
            needTitle: string;
            /** Format: uuid */
            offerId: string;
            offerTitle: string;
            stateReason: string | null;
            mySide: ("need" | "offer") | null;
            /** @enum {string} */
            paymentMode: "lump_sum" | "instalments" | "commission" | "use_first";
            triggerCondition: string | null;
            payWithinDays: number | null;
            triggeredOn: string | null;
            triggerNote: string | null;
            paymentDueOn: string | null;
            needSignedAt: string | null;
            offerSignedAt: string | null;
            acceptedOn: string | null;
            acceptanceRemarks: string | null;
            closedAt: string | null;
            unpaidReason: string | null;
            milestones: components["schemas"]["Milestone"][];
            disputes: components["schemas"]["Dispute"][];
            ratings: components["schemas"]["DealRating"][];
            rateUntil: string | null;
            registration: {
                /** Format: uuid */
                id: string;
                number: string;
                state: components["schemas"]["State"];
                certificateNumber: string | null;
            } | null;
            payments: components["schemas"]["DealPayment"][];
            abilities: string[];
        };
        Dismissal: {
            /** Format: uuid */
            id: string;
            offer: components["schemas"]["PostingCard"];
            reason: components["schemas"]["DeclineReason"];
            note: string;
            dismissedByName: string;
            /** Format: date-time */
            dismissedAt: string;
            abilities: string[];
        };
        PlanStep: {
            text: string;
            /** @default null */
            dueOn: string | null;
            /** @default false */
            isDone: boolean;
        };
        OrderPlan: {
            diagnosis: string;
            steps: components["schemas"]["PlanStep"][];
            /** Format: date */
            dueOn: string;
        };
        ServiceOrderCard: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            needId: string;
            needTitle: string;
            ownerName: string;
            placeCode: string;
            placeName: string;
            brokerName: string;
            isMine: boolean;
            state: components["schemas"]["State"];
            dueOn: string | null;
            isOverdue: boolean;
            /** Format: date-time */
            openedAt: string;
        };
        ServiceOrder: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            needId: string;
            needTitle: string;
            ownerName: string;
            placeCode: string;
            placeName: string;
            brokerName: string;
            isMine: boolean;
            state: components["schemas"]["State"];
            dueOn: string | null;
            isOverdue: boolean;
            /** Format: date-time */
            openedAt: string;
            diagnosis: string;
            steps: components["schemas"]["PlanStep"][];
            stateReason: string | null;
            need: components["schemas"]["PostingCard"];
            introductions: {
                /** Format: uuid */
                id: string;
                state: components["schemas"]["State"];
                /** Format: uuid */
                offerId: string;
                offerTitle: string;
                matchScore: number | null;
                signals: components["schemas"]["MatchSignal"][];
                needAnswer: string | null;
                offerAnswer: string | null;
                dealId: string | null;
            }[];
            abilities: string[];
        };
        /** @description Mean over needs and the interval that holds it 95 times of 100 */
        MatchGain: {
            mean: number;
            low: number;
            high: number;
        };
        /** @description nDCG@10 before and after, by cross-validation */
        MatchComparison: {
            before: number;
            after: number;
            gain: components["schemas"]["MatchGain"];
        };
        MatchWeight: {
            name: string;
            label: string;
            present: number;
            other: number;
        };
        MatchTrainingReport: {
            outcomes: number;
            needs: number;
            unscored: number;
            older: number;
            isBetter: boolean;
            weights: components["schemas"]["MatchComparison"];
            trees: components["schemas"]["MatchComparison"];
            signals: components["schemas"]["MatchWeight"][];
        };
        MatchTraining: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "waiting" | "installed" | "not_better" | "held" | "outdated" | "refused" | "abandoned";
            label: string;
            /** Format: date-time */
            requestedAt: string;
            endedAt: string | null;
            refusal: string | null;
            report: components["schemas"]["MatchTrainingReport"] | null;
        };
        MatchBand: {
            from: number;
            to: number;
            introduced: number;
            signed: number;
            rate: number | null;
        };
        MatchEventCount: {
            event: string;
            label: string;
            count: number;
        };
        MatchQuality: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            precision5: number | null;
            lists: number;
            needs: number;
            bands: components["schemas"]["MatchBand"][];
            unscored: number;
            unscoredSigned: number;
            events: components["schemas"]["MatchEventCount"][];
            /** @enum {string} */
            origin: "trained" | "built_in";
            weights: components["schemas"]["MatchWeight"][];
            training: components["schemas"]["MatchTraining"] | null;
            learnable: {
                outcomes: number;
                mixedNeeds: number;
                leastOutcomes: number;
                leastMixedNeeds: number;
            } | null;
            abilities: string[];
        };
        MatchWeights: {
            /** Format: uuid */
            id: string;
            isCurrent: boolean;
            /** @enum {string} */
            origin: "trained" | "built_in";
            /** Format: date-time */
            setAt: string;
            setBy: string;
            report: components["schemas"]["MatchTrainingReport"] | null;
            weights: {
                [key: string]: number;
            };
        };
        PostingRemoval: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
        };
        ReviewedPostings: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                outcome: "publish" | "hold" | "reject";
            }[];
        };
        PostingReviews: {
            items: {
                /** Format: uuid */
                id: string;
                authenticity: number;
                completeness: number;
                advancement: number;
                readiness: number;
                total: number;
                /** @enum {string} */
                outcome: "publish" | "hold" | "reject";
                remarks: string;
                /** Format: date-time */
                reviewedAt: string;
            }[];
            rules: {
                publishFrom: number;
                holdFrom: number;
                zeroHolds: boolean;
            };
        };
        PostingContent: {
            /** @enum {string} */
            kind: "need" | "capability" | "achievement" | "undertaking";
            title: string;
            abstract: string;
            body: string;
            placeName: string;
            industryCode: string | null;
            subjectCode: string | null;
            /** @enum {string} */
            visibility: "public" | "matched" | "broker";
            details: components["schemas"]["PostingDetails"];
            regionNames: string[];
        };
        PostingVersions: {
            current: components["schemas"]["PostingContent"];
            items: {
                version: number;
                /** Format: date-time */
                replacedAt: string;
                changed: string[];
                content: components["schemas"]["PostingContent"];
            }[];
        };
        ImportResult: {
            rows: number;
            imported: number;
            notes: string[];
            problems: {
                line: number;
                column: string;
                reason: string;
            }[];
            errorFileId: string | null;
        };
        PartyCounts: {
            registered: number;
            verified: number;
            active: number;
            dormant: number;
        };
        Place: {
            code: string;
            parentCode: string | null;
            name: string;
            /** @enum {string} */
            level: "country" | "province" | "city" | "county" | "town" | "village";
            hasParts: boolean;
        };
        CodeEntry: {
            code: string;
            parentCode: string | null;
            name: string;
        };
        ConsentText: {
            /** @enum {string} */
            purpose: "matching" | "contact" | "publication" | "sharing";
            name: string;
            version: number;
            text: string;
        };
        ConsentAnswer: {
            /** @enum {string} */
            purpose: "matching" | "contact" | "publication" | "sharing";
            name: string;
            textVersion: number;
            text: string;
            /** @enum {string} */
            decision: "given" | "withdrawn";
            way: string;
            /** Format: date-time */
            at: string;
        };
        Consents: {
            items: {
                /** @enum {string} */
                purpose: "matching" | "contact" | "publication" | "sharing";
                name: string;
                version: number;
                text: string;
                isGiven: boolean;
                answer: components["schemas"]["ConsentAnswer"] | null;
            }[];
            ledger: components["schemas"]["ConsentAnswer"][];
            mayAnswer: boolean;
        };
        Evidence: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            fileId: string;
            name: string;
            mediaType: string;
            kind: string;
            note: string;
            /** Format: date-time */
            createdAt: string;
        };
        RoleGrant: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            name: string;
            role: string;
            placeCode: string;
            place: string;
            /** Format: date-time */
            grantedAt: string;
        };
        RegisterImportResult: {
            rows: number;
            imported: number;
            notes: string[];
            problems: {
                line: number;
                column: string;
                reason: string;
            }[];
            errorFileId: string | null;
        };
        MembershipInvitation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string;
            organisation: string;
            /** @enum {string} */
            role: "member" | "representative";
            /** Format: date-time */
            invitedAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        DuplicatePair: {
            /** @enum {string} */
            reason: "same_name" | "similar_name";
            similarity: number;
            first: {
                /** Format: uuid */
                id: string;
                name: string;
                placeCode: string;
                place: string;
                /** Format: date-time */
                registeredAt: string;
            };
            second: {
                /** Format: uuid */
                id: string;
                name: string;
                placeCode: string;
                place: string;
                /** Format: date-time */
                registeredAt: string;
            };
        };
        PersonSummary: {
            /** Format: uuid */
            id: string;
            name: string;
            phone: string | null;
            placeCode: string;
            place: string;
            employer: string;
            title: string;
            subjectCode: string | null;
            isWorker: boolean;
            state: components["schemas"]["State"];
            activity: components["schemas"]["State"] | null;
            activeOn: string | null;
            /** Format: date-time */
            registeredAt: string;
            verifiedAt: string | null;
        };
        Person: {
            /** Format: uuid */
            id: string;
            name: string;
            phone: string | null;
            placeCode: string;
            place: string;
            employer: string;
            title: string;
            subjectCode: string | null;
            isWorker: boolean;
            state: components["schemas"]["State"];
            activity: components["schemas"]["State"] | null;
            activeOn: string | null;
            /** Format: date-time */
            registeredAt: string;
            verifiedAt: string | null;
            email: string | null;
            idNumber: string | null;
            introduction: string;
            stateReason: string | null;
            mergedInto: string | null;
            version: number;
            memberships: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                organisationId: string;
                organisation: string;
                /** @enum {string} */
                role: "member" | "representative";
                /** Format: date */
                validFrom: string;
            }[];
            grants: {
                /** Format: uuid */
                id: string;
                role: string;
                placeCode: string;
                place: string;
            }[];
            abilities: string[];
            verifyRefusal: string | null;
        };
        OrganisationSummary: {
            /** Format: uuid */
            id: string;
            name: string;
            creditCode: string | null;
            /** @enum {string} */
            kind: "enterprise" | "institution" | "university" | "society" | "cooperative" | "government" | "studio";
            placeCode: string;
            place: string;
            industryCode: string | null;
            state: components["schemas"]["State"];
            activity: components["schemas"]["State"] | null;
            activeOn: string | null;
            /** Format: date-time */
            registeredAt: string;
            verifiedAt: string | null;
        };
        Organisation: {
            /** Format: uuid */
            id: string;
            name: string;
            creditCode: string | null;
            /** @enum {string} */
            kind: "enterprise" | "institution" | "university" | "society" | "cooperative" | "government" | "studio";
            placeCode: string;
            place: string;
            industryCode: string | null;
            state: components["schemas"]["State"];
            activity: components["schemas"]["State"] | null;
            activeOn: string | null;
            /** Format: date-time */
            registeredAt: string;
            verifiedAt: string | null;
            address: string;
            introduction: string;
            directions: string[];
            stateReason: string | null;
            mergedInto: string | null;
            version: number;
            members: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                personId: string;
                name: string;
                /** @enum {string} */
                role: "member" | "representative";
                /** Format: date */
                validFrom: string;
            }[];
            abilities: string[];
            verifyRefusal: string | null;
        };
        OrganisationCard: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "enterprise" | "institution" | "university" | "society" | "cooperative" | "government" | "studio";
            placeCode: string;
            place: string;
            industryCode: string | null;
            industry: string | null;
            introduction: string;
            directions: string[];
            members: {
                name: string;
                title: string;
                isLeader: boolean;
            }[];
        };
        Leaving: {
            stays: {
                name: string;
                count: number;
                openCount: number;
            }[];
            erased: string[];
            keepsName: boolean;
        };
        ReviewFigure: {
            ref: string;
            id: string;
            name: string;
            value: string;
            unit: {
                code: string;
                label: string;
            };
            text: string;
            /** @enum {string} */
            qualifier: "exact" | "about";
            /** @enum {string} */
            kind: "S" | "F";
            rows: number;
            opens: string;
        };
        CountedRow: {
            id: string;
            label: string;
            place: {
                code: string;
                name: string;
            };
            at: string;
            amount?: string;
        };
        ReviewDefinition: {
            ref: string;
            id: string;
            name: string;
            unit: {
                code: string;
                label: string;
            };
            kind: {
                /** @enum {string} */
                code: "S" | "F";
                label: string;
            };
            /** @enum {string} */
            qualifier: "exact" | "about";
            definition: string;
            opens: string;
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
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccount"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keepLanguage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "zh" | "en";
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnSession"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    identifier: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpBegun"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmTotp: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    turnOffTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offerEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    current: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadFile: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInbox: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InboxMessage"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInboxMessage: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOutbox: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "queued" | "kept" | "sent" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OutboxMessage"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendMessageAgain: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "waiting" | "running" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Job"][];
                        nextCursor: string | null;
                        total?: number;
                        counts: components["schemas"]["JobCounts"];
                        progress: components["schemas"]["JobProgress"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryJob: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Alert"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                state?: "active" | "disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccountSummary"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeResetLink: {
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
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetLink"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableAccount: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableAccount: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTotp: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                subjectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRuleSets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RuleSet"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRuleInForce: {
        parameters: {
            query: {
                place: string;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleInForce"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryRuleVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleTrialRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleTrial"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeRuleVersion: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRuleVersionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                modifiedSince?: string;
                q?: string;
                state?: "registered" | "returned" | "verified" | "merged" | "closed";
                place?: string;
                activity?: "active" | "dormant";
                isWorker?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonSummary"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerPerson: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    placeCode: string;
                    phone?: string | null;
                    idNumber?: string | null;
                    email?: string | null;
                    employer?: string;
                    title?: string;
                    subjectCode?: string | null;
                    introduction?: string;
                    isWorker?: boolean;
                    consents?: ("matching" | "contact" | "publication" | "sharing")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPeopleCsv: {
        parameters: {
            query?: {
                q?: string;
                state?: "registered" | "returned" | "verified" | "merged" | "closed";
                place?: string;
                activity?: "active" | "dormant";
                isWorker?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPeopleXlsx: {
        parameters: {
            query?: {
                q?: string;
                state?: "registered" | "returned" | "verified" | "merged" | "closed";
                place?: string;
                activity?: "active" | "dormant";
                isWorker?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPerson: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePerson: {
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
                "application/json": {
                    name?: string;
                    phone?: string | null;
                    idNumber?: string | null;
                    email?: string | null;
                    placeCode?: string;
                    employer?: string;
                    title?: string;
                    subjectCode?: string | null;
                    introduction?: string;
                    isWorker?: boolean;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDuplicatePeople: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DuplicatePair"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    placeCode: string;
                    phone: string;
                    idNumber?: string | null;
                    email?: string | null;
                    employer?: string;
                    title?: string;
                    subjectCode?: string | null;
                    introduction?: string;
                    isWorker?: boolean;
                    consents?: {
                        /** @enum {string} */
                        purpose: "matching" | "contact" | "publication" | "sharing";
                        version: number;
                    }[];
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyPerson: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnPerson: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resubmitPerson: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closePerson: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revealPhone: {
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
                "application/json": {
                    purpose: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        phone: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergePeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    keptId: string;
                    /** Format: uuid */
                    mergedId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                modifiedSince?: string;
                q?: string;
                state?: "registered" | "returned" | "verified" | "merged" | "closed";
                place?: string;
                kind?: "enterprise" | "institution" | "university" | "society" | "cooperative" | "government" | "studio";
                activity?: "active" | "dormant";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrganisationSummary"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerOrganisation: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    kind: "enterprise" | "institution" | "university" | "society" | "cooperative" | "government";
                    placeCode: string;
                    creditCode?: string | null;
                    industryCode?: string | null;
                    address?: string;
                    introduction?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportOrganisationsCsv: {
        parameters: {
            query?: {
                q?: string;
                state?: "registered" | "returned" | "verified" | "merged" | "closed";
                place?: string;
                kind?: "enterprise" | "institution" | "university" | "society" | "cooperative" | "government" | "studio";
                activity?: "active" | "dormant";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportOrganisationsXlsx: {
        parameters: {
            query?: {
                q?: string;
                state?: "registered" | "returned" | "verified" | "merged" | "closed";
                place?: string;
                kind?: "enterprise" | "institution" | "university" | "society" | "cooperative" | "government" | "studio";
                activity?: "active" | "dormant";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisation: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateOrganisation: {
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
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    kind?: "enterprise" | "institution" | "university" | "society" | "cooperative" | "government";
                    placeCode?: string;
                    creditCode?: string | null;
                    industryCode?: string | null;
                    address?: string;
                    introduction?: string;
                    directions?: string[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationCard: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationCard"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDuplicateOrganisations: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DuplicatePair"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyOrganisation: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnOrganisation: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resubmitOrganisation: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeOrganisation: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeOrganisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    keptId: string;
                    /** Format: uuid */
                    mergedId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MembershipInvitation"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    organisationId: string;
                    phone: string;
                    /** @enum {string} */
                    role: "member" | "representative";
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineInvitation: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endMembership: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGrants: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RoleGrant"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                    /** @enum {string} */
                    role: "broker" | "officer" | "auditor" | "administrator";
                    placeCode: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeRole: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPersonEvidence: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Evidence"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachPersonEvidence: {
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
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                    /** @enum {string} */
                    kind: "certificate" | "identity" | "employment" | "other";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganisationEvidence: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Evidence"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachOrganisationEvidence: {
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
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                    /** @enum {string} */
                    kind: "certificate" | "identity" | "employment" | "other";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlaces: {
        parameters: {
            query?: {
                parent?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Place"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCodes: {
        parameters: {
            query?: {
                parent?: string;
                q?: string;
            };
            header?: never;
            path: {
                scheme: "subject" | "industry";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CodeEntry"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importPeople: {
        parameters: {
            query?: {
                verified?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterImportResult"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeopleTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importOrganisations: {
        parameters: {
            query?: {
                verified?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterImportResult"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationsTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importPlaces: {
        parameters: {
            query?: {
                verified?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterImportResult"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlacesTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importSubjects: {
        parameters: {
            query?: {
                verified?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterImportResult"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSubjectsTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importIndustries: {
        parameters: {
            query?: {
                verified?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterImportResult"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIndustriesTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsentTexts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConsentText"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishConsentText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    purpose: "matching" | "contact" | "publication" | "sharing";
                    version: number;
                    zh: string;
                    en: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConsentText"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConsents: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                purpose: "matching" | "contact" | "publication" | "sharing";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    textVersion: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                purpose: "matching" | "contact" | "publication" | "sharing";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerStudio: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    placeCode: string;
                    directions: string[];
                    introduction?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOverStudio: {
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
                "application/json": {
                    /** Format: uuid */
                    membershipId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countParties: {
        parameters: {
            query?: {
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: components["schemas"]["PartyCounts"];
                        workers: components["schemas"]["PartyCounts"];
                        organisations: components["schemas"]["PartyCounts"];
                        studios: components["schemas"]["PartyCounts"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLeaving: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leaving"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leave: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExchangeSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeSummary"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPostings: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                modifiedSince?: string;
                q?: string;
                side?: "need" | "offer";
                kind?: "need" | "capability" | "achievement" | "undertaking";
                state?: "draft" | "submitted" | "on_hold" | "rejected" | "published" | "suspended" | "expired" | "contracted" | "withdrawn";
                place?: string;
                industry?: string;
                subject?: string;
                mine?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PostingCard"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPosting: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPostingRemovals: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                modifiedSince: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PostingRemoval"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPostings: {
        parameters: {
            query?: {
                modifiedSince?: string;
                q?: string;
                side?: "need" | "offer";
                kind?: "need" | "capability" | "achievement" | "undertaking";
                state?: "draft" | "submitted" | "on_hold" | "rejected" | "published" | "suspended" | "expired" | "contracted" | "withdrawn";
                place?: string;
                industry?: string;
                subject?: string;
                mine?: string;
                format?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPosting: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Posting"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePosting: {
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
                "application/json": components["schemas"]["PostingDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMatches: {
        parameters: {
            query?: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Match"][];
                        leftOut: components["schemas"]["MatchesLeftOut"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readIndices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        indices: components["schemas"]["TechnicalIndex"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importPostings: {
        parameters: {
            query: {
                side: "need" | "offer";
                place: string;
                publish?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResult"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPostingImportTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitPosting: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawPosting: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewPosting: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        expiresOn: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewPostings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                    authenticity: number;
                    completeness: number;
                    advancement: number;
                    readiness: number;
                    /** @default  */
                    remarks?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedPostings"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPostingReviews: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingReviews"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPostingVersions: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingVersions"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendPosting: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftPosting: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServiceOrders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                modifiedSince?: string;
                state?: "opened" | "plan_issued" | "introduced" | "negotiating" | "won" | "lost" | "parked";
                open?: string;
                mine?: string;
                overdue?: string;
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ServiceOrderCard"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openServiceOrder: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    needId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getServiceOrder: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrder"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issuePlan: {
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
                "application/json": components["schemas"]["OrderPlanInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loseServiceOrder: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    parkServiceOrder: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeServiceOrder: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIntroductions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                modifiedSince?: string;
                state?: "invited" | "accepted" | "declined" | "closed" | "deal";
                mine?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IntroductionCard"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    introduce: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    orderId: string;
                    /** Format: uuid */
                    offerId: string;
                    /** @default  */
                    message?: string;
                    /** @default [] */
                    despite?: ("need_region" | "offer_region" | "deadline_passed" | "deadline_short" | "budget" | "index_violated")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPairConditions: {
        parameters: {
            query: {
                orderId: string;
                offerId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PairCondition"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIntroduction: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Introduction"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerIntroduction: {
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
                "application/json": {
                    /** @enum {string} */
                    side: "need" | "offer";
                    /** @enum {string} */
                    answer: "accepted" | "declined";
                    /** @enum {string} */
                    declineReason?: "unrelated" | "terms" | "timing" | "other";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeals: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                modifiedSince?: string;
                state?: "negotiating" | "signed" | "performing" | "accepted" | "closed" | "disputed" | "terminated";
                place?: string;
                mine?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DealCard"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startDeal: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDealInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeal: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDeal: {
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
                "application/json": components["schemas"]["DealChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordPayment: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDealPaymentInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reversePayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signDeal: {
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
                "application/json": components["schemas"]["DealSigningInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    terminateDeal: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDealChain: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealChain"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setDealTerms: {
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
                "application/json": components["schemas"]["DealTermsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSigning: {
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
                "application/json": components["schemas"]["DealSideInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginDeal: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triggerPayment: {
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
                "application/json": components["schemas"]["PaymentTriggerInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitMilestone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneSubmissionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptMilestone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneAcceptanceInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseMilestone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptDeal: {
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
                "application/json": components["schemas"]["DealAcceptanceInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeDeal: {
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
                "application/json": components["schemas"]["DealClosingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    raiseDispute: {
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
                "application/json": components["schemas"]["DisputeStatementInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveEvidence: {
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
                "application/json": components["schemas"]["DisputeStatementInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleDispute: {
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
                "application/json": components["schemas"]["DisputeSettlementInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rateDeal: {
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
                "application/json": components["schemas"]["NewDealRatingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContractRegistrations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                modifiedSince?: string;
                state?: "drafted" | "filed" | "accepted" | "returned" | "registered" | "changed" | "cancelled";
                place?: string;
                overdue?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContractRegistrationCard"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContractRegistration: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractRegistration"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeContractRegistration: {
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
                "application/json": components["schemas"]["ContractRegistrationFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftContractRegistration: {
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
                "application/json": components["schemas"]["ContractRegistrationFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileContractRegistration: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawContractRegistration: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeUpContractRegistration: {
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
                "application/json": components["schemas"]["ContractRegistrationTakingUpInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnContractRegistration: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerContract: {
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
                "application/json": components["schemas"]["ContractCertificateInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    amendContractRegistration: {
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
                "application/json": components["schemas"]["ContractAmendmentInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelContractRegistration: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConferences: {
        parameters: {
            query?: {
                modifiedSince?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Conference"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createConference: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConferenceInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseAtConference: {
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
                "application/json": {
                    postingIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        released: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCentres: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "draft" | "submitted" | "returned" | "accepted" | "withdrawn";
                level?: "city" | "county";
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ServiceCentreCard"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCentre: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewServiceCentreInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCentre: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCentre"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCentre: {
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
                "application/json": components["schemas"]["ServiceCentreChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCentreRecord: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCentreRecord"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitCentre: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptCentre: {
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
                "application/json": components["schemas"]["CentreAcceptanceInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnCentre: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawCentreAcceptance: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fulfilCentreItem: {
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
                "application/json": components["schemas"]["CentreItemFulfilmentInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lapseCentreItem: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachCentreEvidence: {
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
                "application/json": components["schemas"]["NewCentreEvidenceInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCentreEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCentreStaff: {
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
                "application/json": components["schemas"]["NewCentreStaffInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endCentreStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                staffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CentreStaffEndInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordCentreFunding: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCentreFundingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordCentreFundingUse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fundingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CentreFundingUseInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelCentreFunding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fundingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logMatchesShown: {
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
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logMatchOpened: {
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
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExperts: {
        parameters: {
            query?: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Expert"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMatchRuns: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MatchRunCard"][];
                        nextCursor: string | null;
                        total?: number;
                        abilities: string[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startMatchRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportTopMatches: {
        parameters: {
            query?: {
                place?: string;
                format?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMatchRun: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRun"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTopMatches: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TopMatch"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDismissals: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Dismissal"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissCandidate: {
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
                "application/json": {
                    /** Format: uuid */
                    offerId: string;
                    /** @enum {string} */
                    reason: "unrelated" | "terms" | "timing" | "other";
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreCandidate: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMatchQuality: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchQuality"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportMatchQuality: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                place?: string;
                format?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMatchWeights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MatchWeights"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetMatchWeights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startMatchTraining: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMatchTraining: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchTraining"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                kind?: "conference" | "forum" | "academic_meeting" | "training" | "popularisation" | "salon" | "promotion" | "other";
                state?: "draft" | "announced" | "held" | "cancelled";
                place?: string;
                from?: string;
                to?: string;
                when?: "coming" | "past";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EventCard"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEvent: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportEvents: {
        parameters: {
            query?: {
                q?: string;
                kind?: "conference" | "forum" | "academic_meeting" | "training" | "popularisation" | "salon" | "promotion" | "other";
                state?: "draft" | "announced" | "held" | "cancelled";
                place?: string;
                from?: string;
                to?: string;
                when?: "coming" | "past";
                format?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvent: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateEvent: {
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
                "application/json": components["schemas"]["EventChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEventCalendar: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEventsCalendar: {
        parameters: {
            query?: {
                kind?: "conference" | "forum" | "academic_meeting" | "training" | "popularisation" | "salon" | "promotion" | "other";
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    announceEvent: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    holdEvent: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelEvent: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordHeldFigures: {
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
                "application/json": components["schemas"]["HeldFiguresInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPromotions: {
        parameters: {
            query?: {
                q?: string;
                kind?: "post" | "video";
                channel?: "wechat" | "video_account" | "douyin" | "kuaishou" | "weibo" | "website" | "press" | "broadcast" | "other";
                event?: string;
                place?: string;
                from?: string;
                to?: string;
                format?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importPromotions: {
        parameters: {
            query: {
                place: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionImportResult"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPromotionImportTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPromotions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                kind?: "post" | "video";
                channel?: "wechat" | "video_account" | "douyin" | "kuaishou" | "weibo" | "website" | "press" | "broadcast" | "other";
                event?: string;
                place?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Promotion"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordPromotions: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPromotionsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawPromotion: {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFigures: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                place?: string;
                refs?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        placeCode: string | null;
                        items: components["schemas"]["ReviewFigure"][];
                        abilities: string[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportFigures: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                place?: string;
                refs?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCountedRows: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                place?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CountedRow"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCountedRows: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                place?: string;
            };
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFigureDefinitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReviewDefinition"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccessTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccessToken"][];
                        scopes: string[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("events:read" | "events:write" | "exchange:read" | "exchange:write" | "files:read" | "files:write" | "register:read" | "register:write" | "review:read")[];
                    days: number;
                    current: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAccessToken"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeAccessToken: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                        topics: string[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url: string;
                    topics: ("events.event" | "events.promotion" | "exchange.conference" | "exchange.contract_registration" | "exchange.deal" | "exchange.dismissal" | "exchange.introduction" | "exchange.posting" | "exchange.service_centre" | "exchange.service_order" | "matching.score_weights" | "register.organisation" | "register.person")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeWebhook"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryWebhook: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseWebhook: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWebhook: {
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookDelivery"][];
                        nextCursor: string | null;
                        total?: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
