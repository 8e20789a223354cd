// Made from the OpenAPI document by tools/make-client.mjs. Never edited by hand.
export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionController_show"];
        put?: never;
        post: operations["SessionController_open"];
        delete: operations["SessionController_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SessionController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ItemsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ItemsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ItemsController_edit"];
        trace?: never;
    };
    "/api/v1/items/{itemId}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AssignmentController_assign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ReceiptController_receive"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PlanController_submit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/plan/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PlanApprovalController_approve"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProgressController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/mechanisms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MechanismsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExtensionsController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{extensionId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ExtensionDecisionController_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{extensionId}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExtensionFormController_write"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WaitingExtensionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PauseController_pause"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/pause/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PauseController_resume"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ItemDisputesController_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{disputeId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["DisputeDecisionController_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{disputeId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["DisputeDecisionController_withdraw"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{disputeId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DisputeContentController_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DisputesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SubmissionsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerificationsController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReopeningsController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CancellationController_cancel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/urges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UrgesController_urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/urges/{urgeId}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UrgeRepliesController_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ItemDocumentsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DocumentsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DocumentsController_write"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["DocumentAnswersController_receive"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DocumentAnswersController_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DocumentAnswersController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rung-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RungProposalsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rung-proposals/{proposalId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["RungProposalsController_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DossierController_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SupervisionsController_list"];
        put?: never;
        post: operations["SupervisionsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SupervisionsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["FeedbackController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}/feedback/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FeedbackController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupervisionItemsController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupervisionProposalsController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{proposalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProposalsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{proposalId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposalsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}/pasted-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PastedItemsController_paste"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SupervisionFilesController_list"];
        put?: never;
        post: operations["SupervisionFilesController_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-files/{fileId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SupervisionFileContentController_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ObjectionsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{objectionId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ObjectionsController_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/publicity/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PublicityEndController_end"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publicities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicitiesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}/publicity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SupervisionPublicityController_choose"];
        post?: never;
        delete: operations["SupervisionPublicityController_leaveOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/look-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LookBacksController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/look-backs/{lookBackId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LookBacksController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/look-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LookBacksController_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/look-backs/{lookBackId}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["LookBackDeedsController_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/look-backs/{lookBackId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["LookBackDeedsController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/look-backs/{lookBackId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["LookBackDeedsController_cancel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/look-back-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RoundsController_list"];
        put?: never;
        post: operations["RoundsController_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/look-back-rounds/{roundId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RoundsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/look-back-rounds/{roundId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["RoundsController_confirm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ItemEvidenceController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{evidenceId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvidenceContentController_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/evidence-findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvidenceFindingsController_ofItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/statement-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EvidenceFindingsController_ofDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{evidenceId}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvidencePreviewController_thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{evidenceId}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvidencePreviewController_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{evidenceId}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvidencePreviewController_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ItemUploadsController_list"];
        put?: never;
        post: operations["ItemUploadsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UploadsController_one"];
        put?: never;
        post?: never;
        delete: operations["UploadsController_abandon"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{uploadId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UploadsController_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{uploadId}/parts/{start}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["UploadPartsController_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClosureController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClosurePolicyController_show"];
        put: operations["ClosurePolicyController_store"];
        post?: never;
        delete: operations["ClosurePolicyController_reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{submissionId}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClosureFormController_application"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/{verificationId}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClosureFormController_decision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/on-site-photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OnSitePhotosController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/on-site-photos/{photoId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OnSitePhotosController_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DelegationsController_list"];
        put?: never;
        post: operations["DelegationsController_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{delegationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["DelegationsController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/acting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ActingController_begin"];
        post?: never;
        delete: operations["ActingController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/aftercare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AftercarePolicyController_show"];
        put: operations["AftercarePolicyController_store"];
        post?: never;
        delete: operations["AftercarePolicyController_reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarController_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarYearsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarYearsController_show"];
        put: operations["CalendarYearsController_confirm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/years/{year}/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarYearsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/imports/{importId}/cancellation/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarImportsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/imports/{importId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CalendarImportsController_cancel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/date-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DateRulePolicyController_show"];
        put: operations["DateRulePolicyController_set"];
        post?: never;
        delete: operations["DateRulePolicyController_reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/date-rules/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DateRulePolicyController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/date-rules/default-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DateRulePolicyController_previewDefault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/date-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DateRulesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DispatchPolicyController_show"];
        put: operations["DispatchPolicyController_store"];
        post?: never;
        delete: operations["DispatchPolicyController_reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HolidayReadingsController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/file-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HolidayReadingsController_readUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/procedure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProcedurePolicyController_show"];
        put: operations["ProcedurePolicyController_store"];
        post?: never;
        delete: operations["ProcedurePolicyController_reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/replannings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReplanningsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DirectoryController_units"];
        put?: never;
        post: operations["UnitsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DirectoryController_people"];
        put?: never;
        post: operations["PeopleController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostsController_list"];
        put?: never;
        post: operations["PostsController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{postId}/holder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PostsController_handOver"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}": {
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
        patch: operations["UnitsController_change"];
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PeopleController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}": {
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
        patch: operations["PeopleController_change"];
        trace?: never;
    };
    "/api/v1/people/{personId}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PeopleController_duties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleController_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pasted-staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PastedStaffController_paste"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LedgerController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FiguresController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FigureRowsController_measures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}/mechanisms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FigureRowsController_mechanisms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FigureRowsController_extensions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}/report-section": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SectionController_write"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NoticeStreamController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NoticesController_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{noticeId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["NoticesController_receive"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChannelsController_list"];
        put?: never;
        post: operations["ChannelsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{channelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ChannelsController_remove"];
        options?: never;
        head?: never;
        patch: operations["ChannelsController_change"];
        trace?: never;
    };
    "/api/v1/channels/{channelId}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ChannelTestsController_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{channelId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ChannelPauseController_pause"];
        post?: never;
        delete: operations["ChannelPauseController_resume"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{channelId}/resends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ChannelResendsController_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeliveriesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{deliveryId}/resends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeliveriesController_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnSettingsController_show"];
        put: operations["OwnSettingsController_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["OwnSettingsController_ask"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/email/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["OwnSettingsController_confirm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CalendarFeedController_renew"];
        post?: never;
        delete: operations["CalendarFeedController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarFeedController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unsubscribes/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnsubscribesController_show"];
        put?: never;
        post: operations["UnsubscribesController_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TimelineController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LogController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LogController_checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log/consistency-proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LogController_prove"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{itemId}/log-proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ItemProofController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JobsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/timers/{timerId}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_runNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PreviewController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReminderPolicyController_show"];
        put: operations["ReminderPolicyController_store"];
        post?: never;
        delete: operations["ReminderPolicyController_reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/reminders/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReminderPolicyController_dryRun"];
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
        SignInBody: {
            username: string;
            password: string;
        };
        NamedView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        SessionView: {
            person: components["schemas"]["NamedView"];
            unit: components["schemas"]["NamedView"];
            roles: ("administrator" | "coordinator" | "auditor" | "leader" | "unitLeader" | "handler")[];
            wholeHouse: boolean;
            mustChangePassword: boolean;
            delegate: components["schemas"]["NamedView"] | null;
        };
        PasswordBody: {
            username: string;
            present: string;
            next: string;
        };
        TitledView: {
            /** Format: uuid */
            id: string;
            title: string;
        };
        LightView: {
            /** @enum {string} */
            colour: "green" | "yellow" | "red" | "grey";
            reason: string;
        };
        ListedItemView: {
            /** Format: uuid */
            id: string;
            number: string;
            year: number;
            title: string;
            /** @enum {string} */
            nature: "common" | "specific" | "selfIdentified";
            /** @enum {string} */
            severity: "low" | "normal" | "high" | "critical";
            /** @enum {string} */
            remediationType: "immediate" | "timeBound" | "continuing";
            category: string | null;
            aspect: string | null;
            /** @enum {string} */
            status: "draft" | "assigned" | "inProgress" | "submitted" | "closed" | "cancelled";
            cycle: number;
            /** @enum {string|null} */
            pendingLevel: "unit" | "office" | "auditor" | "publicity" | null;
            /** Format: date */
            publicityUntil: string | null;
            /** Format: date */
            objectedOn: string | null;
            /** @enum {string|null} */
            grade: "rectified" | "mostlyRectified" | "continuing" | "notRectified" | null;
            supervision: components["schemas"]["TitledView"];
            leadUnit: components["schemas"]["NamedView"] | null;
            cooperatingUnits: components["schemas"]["NamedView"][];
            leader: components["schemas"]["NamedView"] | null;
            handler: components["schemas"]["NamedView"] | null;
            /** Format: date */
            dueOn: string | null;
            /** Format: date */
            originalDueOn: string | null;
            /** Format: date */
            plannedOn: string | null;
            /** Format: date */
            disputedOn: string | null;
            /** Format: date */
            pausedOn: string | null;
            /** Format: date */
            submittedOn: string | null;
            /** Format: date */
            completedOn: string | null;
            /** Format: date */
            closedOn: string | null;
            light: components["schemas"]["LightView"];
            allowedActions: ("edit" | "assignment" | "receipt" | "plan" | "planApproval" | "progress" | "evidence" | "mechanism" | "extension" | "extensionDecision" | "dispute" | "disputeWithdrawal" | "disputeDecision" | "pause" | "resumption" | "submission" | "verification" | "objection" | "objectionDecision" | "publicityEnd" | "reopening" | "lookBack" | "urge" | "cancellation" | "urgeReply" | "rungDecision" | "minutes" | "documentReply")[];
            version: number;
            /** Format: date */
            progressedOn: string | null;
            silentDays: number | null;
            tooSilent: boolean;
        };
        ItemPageView: {
            data: components["schemas"]["ListedItemView"][];
            nextCursor: string | null;
            total: number | null;
        };
        ReceiptView: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["NamedView"];
        };
        ResumptionView: {
            days: number;
            /** @enum {string} */
            unit: "days" | "workingDays";
            /** Format: date */
            dueOn: string;
        };
        MeasureView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            seq: number;
            text: string;
            /** Format: date */
            dueOn: string;
            handler: components["schemas"]["NamedView"] | null;
            /** @enum {string} */
            state: "open" | "done";
            /** Format: date */
            doneOn: string | null;
        };
        EvidenceView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            /** Format: uuid */
            measureId: string | null;
            /** @enum {string} */
            kind: "regulation" | "minutes" | "photoBefore" | "photoAfter" | "ledger" | "screenshot" | "training" | "receipt" | "other";
            /** Format: date */
            evidenceOn: string;
            fileName: string;
            sha256: string;
            size: number;
            mediaType: string;
            version: number;
            uploadedBy: components["schemas"]["NamedView"];
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            scanState: "none" | "pending" | "clean" | "infected";
            scanFinding: string | null;
        };
        ProgressView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            /** Format: uuid */
            measureId: string | null;
            text: string;
            percent: number | null;
            by: components["schemas"]["NamedView"];
            /** Format: date */
            reportedOn: string;
        };
        MechanismView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            title: string;
            documentNumber: string | null;
            /** Format: date */
            issuedOn: string;
        };
        ExtensionReviewView: {
            /** @enum {string} */
            level: "unit" | "office";
            by: components["schemas"]["NamedView"];
            /** Format: date */
            reviewedOn: string;
            /** @enum {string} */
            outcome: "approved" | "refused";
            reason: string | null;
        };
        ItemExtensionView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            requestedBy: components["schemas"]["NamedView"];
            /** Format: date */
            requestedOn: string;
            /** Format: date */
            fromDueOn: string;
            /** Format: date */
            dueOn: string;
            reason: string;
            progress: string;
            interimMeasures: string | null;
            number: string | null;
            levels: ("unit" | "office")[];
            /** @enum {string|null} */
            pendingLevel: "unit" | "office" | null;
            /** @enum {string|null} */
            outcome: "approved" | "refused" | "withdrawn" | "lapsed" | null;
            decidedBy: components["schemas"]["NamedView"] | null;
            /** Format: date */
            decidedOn: string | null;
            /** Format: date */
            decidedFromDueOn: string | null;
            /** Format: date */
            decidedDueOn: string | null;
            decisionReason: string | null;
            reviews: components["schemas"]["ExtensionReviewView"][];
        };
        PauseView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            /** @enum {string} */
            kind: "awaitingSuperior" | "litigation" | "other";
            basis: string;
            reason: string;
            /** Format: date */
            fromOn: string;
            /** @enum {string} */
            unit: "days" | "workingDays";
            /** Format: date */
            dueOn: string;
            pausedBy: components["schemas"]["NamedView"];
            /** Format: date */
            pausedOn: string;
            resumedBy: components["schemas"]["NamedView"] | null;
            /** Format: date */
            resumedOn: string | null;
            note: string | null;
            days: number | null;
            /** Format: date */
            newDueOn: string | null;
        };
        DisputeView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            /** @enum {string} */
            kind: "notOurs" | "dutyWrong" | "factsWrong" | "dateWrong";
            number: string;
            title: string;
            fromUnit: components["schemas"]["NamedView"];
            /** Format: date */
            fromDueOn: string;
            raisedBy: components["schemas"]["NamedView"];
            /** Format: date */
            raisedOn: string;
            reason: string;
            proposedUnit: string | null;
            fileName: string | null;
            /** @enum {string} */
            state: "pending" | "transferred" | "corrected" | "cancelled" | "rejected" | "withdrawn";
            decidedBy: components["schemas"]["NamedView"] | null;
            /** Format: date */
            decidedOn: string | null;
            decisionReason: string | null;
            toUnit: components["schemas"]["NamedView"] | null;
            /** Format: date */
            decidedDueOn: string | null;
        };
        SubmissionView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            submitter: components["schemas"]["NamedView"];
            /** Format: date */
            submittedOn: string;
            statement: string;
        };
        VerificationView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            /** Format: uuid */
            submissionId: string;
            /** @enum {string} */
            level: "unit" | "office" | "auditor";
            verifier: components["schemas"]["NamedView"];
            /** Format: date */
            verifiedOn: string;
            /** @enum {string} */
            outcome: "accepted" | "returned";
            /** @enum {string|null} */
            grade: "rectified" | "mostlyRectified" | "continuing" | "notRectified" | null;
            reason: string | null;
            /** Format: date */
            newDueOn: string | null;
            /** @description 现场核查：日期、人员、情况 */
            onSite: {
                [key: string]: unknown;
            };
        };
        DaysLeftView: {
            workingDays: number;
            days: number;
        };
        ObjectionView: {
            /** Format: uuid */
            id: string;
            named: boolean;
            raisedBy: string | null;
            /** @enum {string} */
            channel: "phone" | "letter" | "visit" | "online" | "other";
            text: string;
            /** Format: date */
            receivedOn: string;
            recordedBy: components["schemas"]["NamedView"];
            /** Format: date */
            recordedOn: string;
            /** @enum {string|null} */
            outcome: "founded" | "unfounded" | "lapsed" | null;
            decidedBy: components["schemas"]["NamedView"] | null;
            /** Format: date */
            decidedOn: string | null;
            reason: string | null;
            /** Format: date */
            newDueOn: string | null;
        };
        PublicityView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            /** @enum {string} */
            grade: "rectified" | "mostlyRectified" | "continuing" | "notRectified";
            amount: number;
            /** @enum {string} */
            unit: "days" | "workingDays";
            /** Format: date */
            publishedOn: string;
            /** Format: date */
            fromOn: string;
            /** Format: date */
            untilOn: string;
            arithmetic: string;
            left: components["schemas"]["DaysLeftView"] | null;
            /** @enum {string|null} */
            outcome: "ended" | "broken" | null;
            /** Format: date */
            endedOn: string | null;
            objections: components["schemas"]["ObjectionView"][];
        };
        ReopeningView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            by: components["schemas"]["NamedView"];
            /** Format: date */
            reopenedOn: string;
            reason: string;
            basis: string;
            /** Format: date */
            dueOn: string;
        };
        UrgeReplyView: {
            /** Format: uuid */
            id: string;
            by: components["schemas"]["NamedView"];
            /** Format: date */
            repliedOn: string;
            text: string;
        };
        UrgeView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            by: components["schemas"]["NamedView"];
            /** Format: date */
            urgedOn: string;
            text: string;
            /** Format: date */
            replyBy: string;
            replies: components["schemas"]["UrgeReplyView"][];
        };
        ItemView: {
            /** Format: uuid */
            id: string;
            number: string;
            year: number;
            title: string;
            /** @enum {string} */
            nature: "common" | "specific" | "selfIdentified";
            /** @enum {string} */
            severity: "low" | "normal" | "high" | "critical";
            /** @enum {string} */
            remediationType: "immediate" | "timeBound" | "continuing";
            category: string | null;
            aspect: string | null;
            /** @enum {string} */
            status: "draft" | "assigned" | "inProgress" | "submitted" | "closed" | "cancelled";
            cycle: number;
            /** @enum {string|null} */
            pendingLevel: "unit" | "office" | "auditor" | "publicity" | null;
            /** Format: date */
            publicityUntil: string | null;
            /** Format: date */
            objectedOn: string | null;
            /** @enum {string|null} */
            grade: "rectified" | "mostlyRectified" | "continuing" | "notRectified" | null;
            supervision: components["schemas"]["TitledView"];
            leadUnit: components["schemas"]["NamedView"] | null;
            cooperatingUnits: components["schemas"]["NamedView"][];
            leader: components["schemas"]["NamedView"] | null;
            handler: components["schemas"]["NamedView"] | null;
            /** Format: date */
            dueOn: string | null;
            /** Format: date */
            originalDueOn: string | null;
            /** Format: date */
            plannedOn: string | null;
            /** Format: date */
            disputedOn: string | null;
            /** Format: date */
            pausedOn: string | null;
            /** Format: date */
            submittedOn: string | null;
            /** Format: date */
            completedOn: string | null;
            /** Format: date */
            closedOn: string | null;
            light: components["schemas"]["LightView"];
            allowedActions: ("edit" | "assignment" | "receipt" | "plan" | "planApproval" | "progress" | "evidence" | "mechanism" | "extension" | "extensionDecision" | "dispute" | "disputeWithdrawal" | "disputeDecision" | "pause" | "resumption" | "submission" | "verification" | "objection" | "objectionDecision" | "publicityEnd" | "reopening" | "lookBack" | "urge" | "cancellation" | "urgeReply" | "rungDecision" | "minutes" | "documentReply")[];
            version: number;
            manifestation: string | null;
            cause: string | null;
            legalBasis: string | null;
            dueRule: string | null;
            /** @enum {string|null} */
            dueBasis: "rule" | "hand" | null;
            dateNote: string | null;
            /** Format: date */
            receivedOn: string | null;
            receipt: components["schemas"]["ReceiptView"] | null;
            resumption: components["schemas"]["ResumptionView"] | null;
            /** Format: date */
            yearOpenedOn: string | null;
            /** Format: date */
            planFiledOn: string | null;
            /** Format: date */
            planApprovedOn: string | null;
            /** Format: date */
            disputeUntil: string | null;
            originalUnit: components["schemas"]["NamedView"] | null;
            /** Format: date */
            transferredOn: string | null;
            sourceQuote: string | null;
            sourceLine: number | null;
            verificationLevels: ("unit" | "office" | "auditor")[];
            goal: string | null;
            /** @enum {string} */
            planState: "none" | "submitted" | "approved";
            extensionCount: number;
            /** Format: uuid */
            handlerPostId: string | null;
            measures: components["schemas"]["MeasureView"][];
            evidence: components["schemas"]["EvidenceView"][];
            progress: components["schemas"]["ProgressView"][];
            mechanisms: components["schemas"]["MechanismView"][];
            extensions: components["schemas"]["ItemExtensionView"][];
            pauses: components["schemas"]["PauseView"][];
            disputes: components["schemas"]["DisputeView"][];
            submissions: components["schemas"]["SubmissionView"][];
            verifications: components["schemas"]["VerificationView"][];
            publicities: components["schemas"]["PublicityView"][];
            reopenings: components["schemas"]["ReopeningView"][];
            urges: components["schemas"]["UrgeView"][];
        };
        EditItemBody: {
            title?: string;
            manifestation?: string;
            cause?: string;
            /** @enum {string} */
            nature?: "common" | "specific" | "selfIdentified";
            /** @enum {string} */
            severity?: "low" | "normal" | "high" | "critical";
            /** @enum {string} */
            remediationType?: "immediate" | "timeBound" | "continuing";
            category?: string;
            aspect?: string;
            legalBasis?: string;
            dueRule?: string;
        };
        AssignmentBody: {
            /** Format: uuid */
            leadUnitId: string;
            cooperatingUnitIds?: string[];
            /** Format: uuid */
            leaderId: string;
            /** Format: uuid */
            handlerId: string;
            /** Format: uuid */
            handlerPostId?: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            dueOn: string;
            dueRule?: string;
            dueFollowsRule?: boolean;
            reason?: string;
        };
        PlanMeasureBody: {
            text: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            dueOn: string;
            /** Format: uuid */
            handlerId?: string;
        };
        PlanBody: {
            goal: string;
            measures: components["schemas"]["PlanMeasureBody"][];
        };
        ProgressBody: {
            text: string;
            percent?: number;
            /** Format: uuid */
            measureId?: string;
        };
        MechanismBody: {
            title: string;
            documentNumber?: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            issuedOn: string;
        };
        ExtensionBody: {
            /**
             * Format: date
             * @example 2026-11-20
             */
            dueOn: string;
            reason: string;
            progress: string;
            interimMeasures?: string;
        };
        ExtensionDecisionBody: {
            /** @enum {string} */
            outcome: "approved" | "refused";
            /**
             * Format: date
             * @example 2026-11-20
             */
            dueOn?: string;
            reason?: string;
        };
        ItemLineView: {
            /** Format: uuid */
            id: string;
            number: string;
            year: number;
            title: string;
            /** @enum {string} */
            nature: "common" | "specific" | "selfIdentified";
            /** @enum {string} */
            severity: "low" | "normal" | "high" | "critical";
            /** @enum {string} */
            remediationType: "immediate" | "timeBound" | "continuing";
            category: string | null;
            aspect: string | null;
            /** @enum {string} */
            status: "draft" | "assigned" | "inProgress" | "submitted" | "closed" | "cancelled";
            cycle: number;
            /** @enum {string|null} */
            pendingLevel: "unit" | "office" | "auditor" | "publicity" | null;
            /** Format: date */
            publicityUntil: string | null;
            /** Format: date */
            objectedOn: string | null;
            /** @enum {string|null} */
            grade: "rectified" | "mostlyRectified" | "continuing" | "notRectified" | null;
            supervision: components["schemas"]["TitledView"];
            leadUnit: components["schemas"]["NamedView"] | null;
            cooperatingUnits: components["schemas"]["NamedView"][];
            leader: components["schemas"]["NamedView"] | null;
            handler: components["schemas"]["NamedView"] | null;
            /** Format: date */
            dueOn: string | null;
            /** Format: date */
            originalDueOn: string | null;
            /** Format: date */
            plannedOn: string | null;
            /** Format: date */
            disputedOn: string | null;
            /** Format: date */
            pausedOn: string | null;
            /** Format: date */
            submittedOn: string | null;
            /** Format: date */
            completedOn: string | null;
            /** Format: date */
            closedOn: string | null;
            light: components["schemas"]["LightView"];
            allowedActions: ("edit" | "assignment" | "receipt" | "plan" | "planApproval" | "progress" | "evidence" | "mechanism" | "extension" | "extensionDecision" | "dispute" | "disputeWithdrawal" | "disputeDecision" | "pause" | "resumption" | "submission" | "verification" | "objection" | "objectionDecision" | "publicityEnd" | "reopening" | "lookBack" | "urge" | "cancellation" | "urgeReply" | "rungDecision" | "minutes" | "documentReply")[];
            version: number;
        };
        WaitingExtensionView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            requestedBy: components["schemas"]["NamedView"];
            /** Format: date */
            requestedOn: string;
            /** Format: date */
            fromDueOn: string;
            /** Format: date */
            dueOn: string;
            reason: string;
            progress: string;
            interimMeasures: string | null;
            number: string | null;
            levels: ("unit" | "office")[];
            /** @enum {string|null} */
            pendingLevel: "unit" | "office" | null;
            /** @enum {string|null} */
            outcome: "approved" | "refused" | "withdrawn" | "lapsed" | null;
            decidedBy: components["schemas"]["NamedView"] | null;
            /** Format: date */
            decidedOn: string | null;
            /** Format: date */
            decidedFromDueOn: string | null;
            /** Format: date */
            decidedDueOn: string | null;
            decisionReason: string | null;
            item: components["schemas"]["ItemLineView"];
            waitedDays: number;
            waitedWorkingDays: number;
        };
        WaitingExtensionPageView: {
            data: components["schemas"]["WaitingExtensionView"][];
            nextCursor: string | null;
            total: number | null;
        };
        PauseBody: {
            /** @enum {string} */
            kind: "awaitingSuperior" | "litigation" | "other";
            basis: string;
            reason: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            fromOn: string;
        };
        ResumptionBody: {
            note?: string;
        };
        DisputeBody: {
            /** @enum {string} */
            kind: "notOurs" | "dutyWrong" | "factsWrong" | "dateWrong";
            reason: string;
            proposedUnit?: string;
        };
        DisputeDecisionBody: {
            /** @enum {string} */
            outcome: "transferred" | "corrected" | "cancelled" | "rejected";
            reason: string;
            /** Format: uuid */
            leadUnitId?: string;
            cooperatingUnitIds?: string[];
            /** Format: uuid */
            leaderId?: string;
            /** Format: uuid */
            handlerId?: string;
            /** Format: uuid */
            handlerPostId?: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            dueOn?: string;
            dueFollowsRule?: boolean;
            title?: string;
            manifestation?: string;
            cause?: string;
        };
        ListedDisputeView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            /** @enum {string} */
            kind: "notOurs" | "dutyWrong" | "factsWrong" | "dateWrong";
            number: string;
            title: string;
            fromUnit: components["schemas"]["NamedView"];
            /** Format: date */
            fromDueOn: string;
            raisedBy: components["schemas"]["NamedView"];
            /** Format: date */
            raisedOn: string;
            reason: string;
            proposedUnit: string | null;
            fileName: string | null;
            /** @enum {string} */
            state: "pending" | "transferred" | "corrected" | "cancelled" | "rejected" | "withdrawn";
            decidedBy: components["schemas"]["NamedView"] | null;
            /** Format: date */
            decidedOn: string | null;
            decisionReason: string | null;
            toUnit: components["schemas"]["NamedView"] | null;
            /** Format: date */
            decidedDueOn: string | null;
            item: components["schemas"]["ItemLineView"] | null;
            waitedDays: number;
            waitedWorkingDays: number;
        };
        DisputePageView: {
            data: components["schemas"]["ListedDisputeView"][];
            nextCursor: string | null;
            total: number | null;
        };
        SubmissionBody: {
            statement: string;
        };
        OnSiteBody: {
            /**
             * Format: date
             * @example 2026-11-20
             */
            on: string;
            people: string[];
            findings: string;
            photoIds?: string[];
        };
        CriterionAnswerBody: {
            text: string;
            /** @enum {string} */
            answer: "met" | "notMet" | "notApplicable";
            note?: string;
        };
        VerificationBody: {
            /** @enum {string} */
            outcome: "accepted" | "returned";
            /** @enum {string} */
            grade?: "rectified" | "mostlyRectified" | "continuing" | "notRectified";
            reason?: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            newDueOn?: string;
            onSite?: components["schemas"]["OnSiteBody"];
            criteria?: components["schemas"]["CriterionAnswerBody"][];
        };
        ReopeningBody: {
            reason: string;
            basis: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            dueOn: string;
        };
        CancellationBody: {
            reason: string;
        };
        UrgeBody: {
            text: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            replyBy: string;
        };
        UrgeReplyBody: {
            text: string;
        };
        DocumentReceiptView: {
            by: components["schemas"]["NamedView"];
            /** Format: date */
            receivedOn: string;
        };
        DocumentReplyView: {
            by: components["schemas"]["NamedView"];
            /** Format: date */
            repliedOn: string;
            text: string;
        };
        DocumentView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            itemId: string;
            cycle: number;
            /** @enum {string} */
            kind: "reminderLetter" | "urgeNotice" | "supervisionNotice" | "listedSupervision" | "interviewNotice" | "circular" | "orderToRectify" | "referral" | "interviewMinutes" | "publicityNotice";
            number: string;
            title: string;
            rung: number;
            addressee: string;
            /** Format: date */
            issuedOn: string;
            /** Format: date */
            replyBy: string | null;
            issuedBy: components["schemas"]["NamedView"] | null;
            /** Format: uuid */
            urgeId: string | null;
            /** Format: uuid */
            interviewId: string | null;
            /** Format: uuid */
            minutesId: string | null;
            receipt: components["schemas"]["DocumentReceiptView"] | null;
            reply: components["schemas"]["DocumentReplyView"] | null;
            answerable: boolean;
        };
        DocumentPageView: {
            data: components["schemas"]["DocumentView"][];
            nextCursor: string | null;
        };
        DocumentParagraphView: {
            /** @enum {string} */
            kind: "heading1" | "body";
            text: string;
        };
        DocumentTextView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            itemId: string;
            cycle: number;
            /** @enum {string} */
            kind: "reminderLetter" | "urgeNotice" | "supervisionNotice" | "listedSupervision" | "interviewNotice" | "circular" | "orderToRectify" | "referral" | "interviewMinutes" | "publicityNotice";
            number: string;
            title: string;
            rung: number;
            addressee: string;
            /** Format: date */
            issuedOn: string;
            /** Format: date */
            replyBy: string | null;
            issuedBy: components["schemas"]["NamedView"] | null;
            /** Format: uuid */
            urgeId: string | null;
            /** Format: uuid */
            interviewId: string | null;
            /** Format: uuid */
            minutesId: string | null;
            receipt: components["schemas"]["DocumentReceiptView"] | null;
            reply: components["schemas"]["DocumentReplyView"] | null;
            answerable: boolean;
            issuer: string;
            copyTo: string | null;
            paragraphs: components["schemas"]["DocumentParagraphView"][];
        };
        DocumentReplyBody: {
            text: string;
        };
        MinutesBody: {
            /**
             * Format: date
             * @example 2026-11-20
             */
            heldOn: string;
            attendees: string;
            situation: string;
            problems?: string;
            requirement: string;
            pledge: string;
            replyWithin: number;
        };
        DocumentTermsView: {
            /** Format: date */
            heldOn: string | null;
            time: string | null;
            place: string | null;
            convenor: string | null;
            person: string | null;
            materials: string | null;
            scope: string | null;
            receiver: string | null;
            requirement: string | null;
        };
        RungProposalView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "reminder" | "urge" | "supervisionNotice" | "listedSupervision" | "interview" | "circular" | "referral" | "verificationDue";
            rung: number;
            label: string;
            /** Format: date */
            proposedOn: string;
            waitedWorkingDays: number;
            /** @enum {string|null} */
            document: "reminderLetter" | "urgeNotice" | "supervisionNotice" | "listedSupervision" | "interviewNotice" | "circular" | "orderToRectify" | "referral" | "interviewMinutes" | "publicityNotice" | null;
            documentTitle: string | null;
            fields: ("heldOn" | "time" | "place" | "convenor" | "person" | "materials" | "scope" | "receiver" | "requirement")[];
            terms: components["schemas"]["DocumentTermsView"];
            /** Format: date */
            replyBy: string | null;
            item: components["schemas"]["ItemLineView"];
        };
        RungProposalPageView: {
            data: components["schemas"]["RungProposalView"][];
            nextCursor: string | null;
            total: number | null;
        };
        RungDecisionBody: {
            /** @enum {string} */
            outcome: "issued" | "declined";
            reason?: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            replyBy?: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            heldOn?: string;
            time?: string;
            place?: string;
            convenor?: string;
            person?: string;
            materials?: string;
            scope?: string;
            receiver?: string;
            requirement?: string;
        };
        BasisDocumentBody: {
            title: string;
            issuer?: string;
            documentNumber?: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            issuedOn?: string;
        };
        MeetingBody: {
            /**
             * Format: date
             * @example 2026-11-20
             */
            heldOn: string;
            name: string;
        };
        TaskForceBody: {
            name: string;
            leader?: string;
        };
        PlanDocumentBody: {
            title: string;
            documentNumber?: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            issuedOn?: string;
        };
        PublicityTermBody: {
            amount: number;
            /** @enum {string} */
            unit: "days" | "workingDays";
        };
        SupervisionBody: {
            title: string;
            /** @enum {string} */
            kind: "lawSupervision" | "inspection" | "partyInspection" | "audit" | "enforcementSupervision" | "safetyInspection" | "caseReview" | "hotline" | "selfCheck";
            issuer: string;
            level?: string;
            documentNumber?: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            feedbackOn: string;
            basisDocuments?: components["schemas"]["BasisDocumentBody"][];
            meeting?: components["schemas"]["MeetingBody"];
            taskForce?: components["schemas"]["TaskForceBody"];
            planDocument?: components["schemas"]["PlanDocumentBody"];
            verificationLevels?: ("unit" | "office" | "auditor")[];
            publicity?: components["schemas"]["PublicityTermBody"];
        };
        BasisDocumentView: {
            title: string;
            issuer: string | null;
            documentNumber: string | null;
            /** Format: date */
            issuedOn: string | null;
        };
        MeetingView: {
            /** Format: date */
            heldOn: string;
            name: string;
        };
        TaskForceView: {
            name: string;
            leader: string | null;
        };
        PlanDocumentView: {
            title: string;
            documentNumber: string | null;
            /** Format: date */
            issuedOn: string | null;
        };
        PublicityTermView: {
            amount: number;
            /** @enum {string} */
            unit: "days" | "workingDays";
        };
        CountsView: {
            total: number;
            draft: number;
            assigned: number;
            inProgress: number;
            submitted: number;
            closed: number;
            cancelled: number;
            overdue: number;
        };
        SupervisionView: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["NamedView"];
            year: number;
            seq: number;
            title: string;
            /** @enum {string} */
            kind: "lawSupervision" | "inspection" | "partyInspection" | "audit" | "enforcementSupervision" | "safetyInspection" | "caseReview" | "hotline" | "selfCheck";
            issuer: string;
            level: string | null;
            documentNumber: string | null;
            /** Format: date */
            feedbackOn: string;
            basisDocuments: components["schemas"]["BasisDocumentView"][];
            meeting: components["schemas"]["MeetingView"] | null;
            taskForce: components["schemas"]["TaskForceView"] | null;
            planDocument: components["schemas"]["PlanDocumentView"] | null;
            verificationLevels: ("unit" | "office" | "auditor")[];
            publicity: components["schemas"]["PublicityTermView"] | null;
            counts: components["schemas"]["CountsView"];
        };
        SupervisionPageView: {
            data: components["schemas"]["SupervisionView"][];
            nextCursor: string | null;
            total: number | null;
        };
        FeedbackBody: {
            /**
             * Format: date
             * @example 2026-11-20
             */
            feedbackOn: string;
        };
        MovedDutyView: {
            /** @enum {string} */
            kind: "reminder" | "urge" | "supervisionNotice" | "listedSupervision" | "interview" | "circular" | "referral" | "verificationDue" | "publicityEnd" | "lookBack";
            label: string;
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
        };
        MovedDueView: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            unit: string;
            duties: components["schemas"]["MovedDutyView"][];
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string;
            arithmetic: string;
        };
        MovedWindowView: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            unit: string;
            duties: components["schemas"]["MovedDutyView"][];
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string;
        };
        MovedItemView: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            unit: string;
            duties: components["schemas"]["MovedDutyView"][];
        };
        CalendarPreviewView: {
            items: number;
            dueMoved: number;
            windowsMoved: number;
            itemsReplanned: number;
            othersMoved: number;
            cancelled: number;
            planted: number;
            moved: components["schemas"]["MovedDueView"][];
            windows: components["schemas"]["MovedWindowView"][];
            others: components["schemas"]["MovedItemView"][];
        };
        DraftItemBody: {
            title: string;
            manifestation?: string;
            cause?: string;
            /** @enum {string} */
            nature: "common" | "specific" | "selfIdentified";
            /** @enum {string} */
            severity?: "low" | "normal" | "high" | "critical";
            /** @enum {string} */
            remediationType: "immediate" | "timeBound" | "continuing";
            category?: string;
            aspect?: string;
            legalBasis?: string;
            dueRule?: string;
        };
        DocumentForm: {
            /** Format: binary */
            file: string;
        };
        SourceView: {
            quote: string;
            line: number;
        };
        ProposedItemView: {
            key: string;
            title: string;
            manifestation: string | null;
            cause: string | null;
            /** @enum {string|null} */
            nature: "common" | "specific" | "selfIdentified" | null;
            unitName: string | null;
            /** Format: uuid */
            unitId: string | null;
            cooperatingUnitIds: string[];
            dueRule: string | null;
            /** @enum {string} */
            remediationType: "immediate" | "timeBound" | "continuing";
            category: string | null;
            source: components["schemas"]["SourceView"];
        };
        ProposalWarningView: {
            code: string;
            detail: string;
            line: number;
        };
        ProposalView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            supervisionId: string;
            fileName: string;
            items: components["schemas"]["ProposedItemView"][];
            warnings: components["schemas"]["ProposalWarningView"][];
            /** Format: date-time */
            confirmedAt: string | null;
        };
        SourceBody: {
            quote: string;
            line: number;
        };
        ConfirmedItemBody: {
            key: string;
            title?: string;
            manifestation?: string;
            cause?: string;
            /** @enum {string} */
            nature?: "common" | "specific" | "selfIdentified";
            /** @enum {string} */
            severity?: "low" | "normal" | "high" | "critical";
            /** @enum {string} */
            remediationType?: "immediate" | "timeBound" | "continuing";
            category?: string;
            aspect?: string;
            legalBasis?: string;
            dueRule?: string;
            unitName?: string;
            /** Format: uuid */
            unitId?: string;
            cooperatingUnitIds?: string[];
            source?: components["schemas"]["SourceBody"];
        };
        ConfirmationBody: {
            items: components["schemas"]["ConfirmedItemBody"][];
        };
        ConfirmedItemsView: {
            data: components["schemas"]["ItemView"][];
            nextCursor: string | null;
        };
        PastedItemsBody: {
            text: string;
            items?: components["schemas"]["ConfirmedItemBody"][];
            dryRun?: boolean;
        };
        LineErrorView: {
            line: number;
            detail: string;
        };
        PastedItemsView: {
            data: components["schemas"]["ItemView"][];
            nextCursor: string | null;
            proposed: components["schemas"]["ProposedItemView"][];
            warnings: components["schemas"]["ProposalWarningView"][];
            errors: components["schemas"]["LineErrorView"][];
        };
        SupervisionFileView: {
            /** Format: uuid */
            id: string;
            fileName: string;
            sha256: string;
            size: number;
            mediaType: string;
            uploadedBy: components["schemas"]["NamedView"];
            /** Format: date-time */
            at: string;
        };
        SupervisionFilePageView: {
            data: components["schemas"]["SupervisionFileView"][];
            nextCursor: string | null;
        };
        ObjectionBody: {
            raisedBy?: string;
            /** @enum {string} */
            channel: "phone" | "letter" | "visit" | "online" | "other";
            text: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            receivedOn: string;
        };
        ObjectionDecisionBody: {
            /** @enum {string} */
            outcome: "founded" | "unfounded";
            reason: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            newDueOn?: string;
        };
        ListedPublicityView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            /** @enum {string} */
            grade: "rectified" | "mostlyRectified" | "continuing" | "notRectified";
            amount: number;
            /** @enum {string} */
            unit: "days" | "workingDays";
            /** Format: date */
            publishedOn: string;
            /** Format: date */
            fromOn: string;
            /** Format: date */
            untilOn: string;
            arithmetic: string;
            left: components["schemas"]["DaysLeftView"] | null;
            /** @enum {string|null} */
            outcome: "ended" | "broken" | null;
            /** Format: date */
            endedOn: string | null;
            objections: components["schemas"]["ObjectionView"][];
            item: components["schemas"]["ItemLineView"];
            /** Format: uuid */
            documentId: string | null;
        };
        PublicityPageView: {
            data: components["schemas"]["ListedPublicityView"][];
            nextCursor: string | null;
            total: number | null;
        };
        LookBackView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            /** @enum {string} */
            source: "policy" | "round" | "hand";
            /** Format: uuid */
            roundId: string | null;
            basis: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            originalDueOn: string;
            /** @enum {string} */
            state: "planned" | "due" | "overdue" | "done" | "cancelled";
            plannedBy: components["schemas"]["NamedView"] | null;
            /** Format: date */
            plannedOn: string;
            assignee: components["schemas"]["NamedView"] | null;
            /** @enum {string|null} */
            outcome: "holds" | "partly" | "rebound" | "cancelled" | null;
            findings: string | null;
            people: string[];
            /** Format: date */
            visitedOn: string | null;
            doneBy: components["schemas"]["NamedView"] | null;
            byVerifier: boolean;
            /** Format: date */
            endedOn: string | null;
            reason: string | null;
            /** Format: uuid */
            reopeningId: string | null;
            allowedActions: ("result" | "change" | "cancellation")[];
            item: components["schemas"]["ItemLineView"];
        };
        LookBackPageView: {
            data: components["schemas"]["LookBackView"][];
            nextCursor: string | null;
            total: number | null;
        };
        LookBackBody: {
            /**
             * Format: date
             * @example 2026-11-20
             */
            dueOn: string;
            basis: string;
            /** Format: uuid */
            assigneeId?: string;
        };
        LookBackResultBody: {
            /** @enum {string} */
            result: "holds" | "partly" | "rebound";
            findings: string;
            people: string[];
            /**
             * Format: date
             * @example 2026-11-20
             */
            visitedOn: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            newDueOn?: string;
        };
        LookBackChangeBody: {
            /**
             * Format: date
             * @example 2026-11-20
             */
            dueOn: string;
            /** Format: uuid */
            assigneeId?: string;
            reason: string;
        };
        LookBackCancellationBody: {
            reason: string;
        };
        RoundLineView: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            mode: "share" | "count";
            amount: number;
            /** Format: uuid */
            supervisionId: string | null;
            unitIds: string[];
            /** Format: date */
            closedFrom: string | null;
            /** Format: date */
            closedTo: string | null;
            /** Format: date */
            dueOn: string;
            assignee: components["schemas"]["NamedView"] | null;
            seed: string;
            drawnBy: components["schemas"]["NamedView"];
            /** Format: date */
            drawnOn: string;
            confirmedBy: components["schemas"]["NamedView"] | null;
            /** Format: date */
            confirmedOn: string | null;
            candidates: number;
            drawn: number;
        };
        RoundPageView: {
            data: components["schemas"]["RoundLineView"][];
            nextCursor: string | null;
            total: number | null;
        };
        RoundUnitView: {
            unit: components["schemas"]["NamedView"];
            candidates: number;
            drawn: number;
        };
        PickView: {
            /** Format: uuid */
            itemId: string;
            number: string;
            title: string;
            unit: components["schemas"]["NamedView"];
            /** @enum {string} */
            severity: "low" | "normal" | "high" | "critical";
            /** Format: date */
            closedOn: string;
            weight: number;
            reasons: string[];
        };
        RoundView: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            mode: "share" | "count";
            amount: number;
            /** Format: uuid */
            supervisionId: string | null;
            unitIds: string[];
            /** Format: date */
            closedFrom: string | null;
            /** Format: date */
            closedTo: string | null;
            /** Format: date */
            dueOn: string;
            assignee: components["schemas"]["NamedView"] | null;
            seed: string;
            drawnBy: components["schemas"]["NamedView"];
            /** Format: date */
            drawnOn: string;
            confirmedBy: components["schemas"]["NamedView"] | null;
            /** Format: date */
            confirmedOn: string | null;
            candidates: number;
            drawn: number;
            units: components["schemas"]["RoundUnitView"][];
            picks: components["schemas"]["PickView"][];
        };
        RoundBody: {
            title: string;
            /** @enum {string} */
            mode: "share" | "count";
            amount: number;
            /** Format: uuid */
            supervisionId?: string;
            unitIds?: string[];
            /**
             * Format: date
             * @example 2026-11-20
             */
            closedFrom?: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            closedTo?: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            dueOn: string;
            /** Format: uuid */
            assigneeId?: string;
        };
        EvidenceForm: {
            /** @enum {string} */
            kind: "regulation" | "minutes" | "photoBefore" | "photoAfter" | "ledger" | "screenshot" | "training" | "receipt" | "other";
            /**
             * Format: date
             * @example 2026-11-20
             */
            evidenceOn: string;
            /** Format: uuid */
            measureId?: string;
            /** Format: binary */
            file: string;
        };
        ReuseView: {
            /** Format: uuid */
            itemId: string;
            number: string;
            title: string;
            cycle: number;
            /** Format: date */
            on: string;
        };
        AddedEvidenceView: {
            /** Format: uuid */
            id: string;
            sha256: string;
            size: number;
            mediaType: string;
            version: number;
            reuse: components["schemas"]["ReuseView"][];
        };
        PhotoPlaceView: {
            latitude: number;
            longitude: number;
        };
        UseView: {
            /** @enum {string} */
            likeness: "sameContent" | "similarPicture" | "similarText" | "similarStatement";
            percent: number;
            /** Format: uuid */
            itemId: string;
            number: string;
            title: string;
            unit: string | null;
            year: number;
            cycle: number;
            /** Format: date */
            on: string;
        };
        UsesView: {
            seen: components["schemas"]["UseView"][];
            unseen: number;
        };
        FindingView: {
            /** Format: uuid */
            evidenceId: string;
            /** @enum {string} */
            state: "waiting" | "read" | "unreadable";
            /** @enum {string} */
            preview: "none" | "picture" | "pages" | "text";
            pages: number;
            note: string | null;
            takenAt: string | null;
            daysApart: number | null;
            place: components["schemas"]["PhotoPlaceView"] | null;
            uses: components["schemas"]["UsesView"];
        };
        FindingsView: {
            data: components["schemas"]["FindingView"][];
            statement: components["schemas"]["UsesView"] | null;
        };
        StatementDraft: {
            statement: string;
        };
        PreviewTextView: {
            text: string;
        };
        UploadInput: {
            fileName: string;
            size: number;
        };
        UploadPartView: {
            start: number;
            size: number;
            sha256: string;
        };
        UploadView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            itemId: string;
            fileName: string;
            size: number;
            chunkSize: number;
            received: number;
            parts: components["schemas"]["UploadPartView"][];
            evidence: components["schemas"]["AddedEvidenceView"] | null;
        };
        UploadPageView: {
            data: components["schemas"]["UploadView"][];
            nextCursor: string | null;
        };
        EvidenceFields: {
            /** @enum {string} */
            kind: "regulation" | "minutes" | "photoBefore" | "photoAfter" | "ledger" | "screenshot" | "training" | "receipt" | "other";
            /**
             * Format: date
             * @example 2026-11-20
             */
            evidenceOn: string;
            /** Format: uuid */
            measureId?: string;
        };
        RequirementView: {
            text: string;
            /** Format: uuid */
            measureId: string | null;
            needed: number;
            have: number;
            met: boolean;
            evidenceIds: string[];
            repeats: string[];
        };
        ApplicationView: {
            /** Format: uuid */
            submissionId: string;
            number: string | null;
            delegate: components["schemas"]["NamedView"] | null;
        };
        CriterionAnswerView: {
            text: string;
            /** @enum {string} */
            answer: "met" | "notMet" | "notApplicable";
            note: string | null;
        };
        JudgedEvidenceView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "regulation" | "minutes" | "photoBefore" | "photoAfter" | "ledger" | "screenshot" | "training" | "receipt" | "other";
            fileName: string;
            version: number;
            sha256: string;
        };
        SnapshotChangeView: {
            /** @enum {string} */
            subject: "date" | "words" | "statement" | "measure" | "evidence" | "rule";
            text: string;
        };
        DecisionView: {
            /** Format: uuid */
            verificationId: string;
            number: string | null;
            delegate: components["schemas"]["NamedView"] | null;
            criteria: components["schemas"]["CriterionAnswerView"][];
            evidence: components["schemas"]["JudgedEvidenceView"][];
            changes: components["schemas"]["SnapshotChangeView"][];
        };
        ClosureView: {
            requirements: components["schemas"]["RequirementView"][];
            criteria: string[];
            applications: components["schemas"]["ApplicationView"][];
            decisions: components["schemas"]["DecisionView"][];
        };
        EvidenceRequirementView: {
            categories: string[];
            remediationTypes: ("immediate" | "timeBound" | "continuing")[];
            kinds: ("regulation" | "minutes" | "photoBefore" | "photoAfter" | "ledger" | "screenshot" | "training" | "receipt" | "other")[];
            /** @enum {string} */
            per: "item" | "measure";
            atLeast: number;
        };
        ClosureCriterionView: {
            categories: string[];
            remediationTypes: ("immediate" | "timeBound" | "continuing")[];
            text: string;
        };
        ClosurePolicyView: {
            requirements: components["schemas"]["EvidenceRequirementView"][];
            criteria: components["schemas"]["ClosureCriterionView"][];
            suggested: components["schemas"]["EvidenceRequirementView"][];
            isOwn: boolean;
        };
        EvidenceRequirementBody: {
            categories: string[];
            remediationTypes: ("immediate" | "timeBound" | "continuing")[];
            kinds: ("regulation" | "minutes" | "photoBefore" | "photoAfter" | "ledger" | "screenshot" | "training" | "receipt" | "other")[];
            /** @enum {string} */
            per: "item" | "measure";
            atLeast: number;
        };
        ClosureCriterionBody: {
            categories: string[];
            remediationTypes: ("immediate" | "timeBound" | "continuing")[];
            text: string;
        };
        ClosurePolicyBody: {
            requirements: components["schemas"]["EvidenceRequirementBody"][];
            criteria: components["schemas"]["ClosureCriterionBody"][];
        };
        PhotoForm: {
            /** Format: binary */
            file: string;
        };
        AddedPhotoView: {
            /** Format: uuid */
            id: string;
            sha256: string;
        };
        DelegationView: {
            /** Format: uuid */
            id: string;
            principal: components["schemas"]["NamedView"];
            delegate: components["schemas"]["NamedView"];
            /** Format: date */
            fromOn: string;
            /** Format: date */
            untilOn: string;
            reason: string;
            createdBy: components["schemas"]["NamedView"];
            /** Format: date */
            endedOn: string | null;
            holds: boolean;
        };
        DelegationListView: {
            data: components["schemas"]["DelegationView"][];
            nextCursor: string | null;
        };
        DelegationBody: {
            /** Format: uuid */
            principalId?: string;
            /** Format: uuid */
            delegateId: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            fromOn: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            untilOn: string;
            reason: string;
        };
        ActingBody: {
            /** Format: uuid */
            delegationId: string;
        };
        PublicityPolicyView: {
            byDefault: boolean;
            amount: number;
            /** @enum {string} */
            unit: "days" | "workingDays";
            channel: string;
            phone: string;
        };
        LookBackRuleView: {
            days: number;
            severities: ("low" | "normal" | "high" | "critical")[];
            types: ("immediate" | "timeBound" | "continuing")[];
            categories: string[];
        };
        LookBackPolicyView: {
            rules: components["schemas"]["LookBackRuleView"][];
            remindBefore: number;
        };
        AftercarePolicyView: {
            publicity: components["schemas"]["PublicityPolicyView"];
            lookBack: components["schemas"]["LookBackPolicyView"];
            isOwn: boolean;
        };
        PublicityPolicyBody: {
            byDefault: boolean;
            amount: number;
            /** @enum {string} */
            unit: "days" | "workingDays";
            channel: string;
            phone: string;
        };
        LookBackRuleBody: {
            days: number;
            severities: ("low" | "normal" | "high" | "critical")[];
            types: ("immediate" | "timeBound" | "continuing")[];
            categories: string[];
        };
        LookBackPolicyBody: {
            rules: components["schemas"]["LookBackRuleBody"][];
            remindBefore: number;
        };
        AftercarePolicyBody: {
            publicity: components["schemas"]["PublicityPolicyBody"];
            lookBack: components["schemas"]["LookBackPolicyBody"];
        };
        TodayView: {
            /** Format: date */
            on: string;
            workingDay: boolean;
            confirmed: boolean;
        };
        CalendarYearView: {
            year: number;
            confirmed: boolean;
            known: boolean;
            source: string;
            number: string | null;
            notice: string | null;
            holidays: string[];
            makeUpDays: string[];
            workingDays: number;
            importedBy: string | null;
            /** Format: date-time */
            importedAt: string | null;
            /** Format: uuid */
            importId: string | null;
        };
        CalendarYearsView: {
            data: components["schemas"]["CalendarYearView"][];
        };
        YearDaysBody: {
            year: number;
            holidays: string[];
            makeUpDays: string[];
        };
        CalendarYearBody: {
            confirmed?: boolean;
            source: string;
            number?: string;
            notice?: string;
            holidays: string[];
            makeUpDays: string[];
            neighbours?: components["schemas"]["YearDaysBody"][];
        };
        ImportedYearView: {
            changed: boolean;
            amended: number[];
            /** Format: uuid */
            replanningId: string | null;
            year: components["schemas"]["CalendarYearView"];
        };
        ImmediateView: {
            /** @enum {string} */
            event: "feedback" | "planFiled" | "planApproved" | "receipt";
            amount: number;
            /** @enum {string} */
            unit: "workingDays" | "days" | "months";
        };
        MilestoneView: {
            month: number;
            date: number;
        };
        DateRulePolicyView: {
            immediate: components["schemas"]["ImmediateView"];
            milestone: components["schemas"]["MilestoneView"];
            isOwn: boolean;
        };
        ImmediateBody: {
            /** @enum {string} */
            event: "feedback" | "planFiled" | "planApproved" | "receipt";
            amount: number;
            /** @enum {string} */
            unit: "workingDays" | "days" | "months";
        };
        MilestoneBody: {
            month: number;
            date: number;
        };
        DateRulePolicyBody: {
            immediate: components["schemas"]["ImmediateBody"];
            milestone: components["schemas"]["MilestoneBody"];
        };
        DateRuleView: {
            understood: boolean;
            phrase: string | null;
            assumption: string | null;
            arithmetic: string | null;
            skipped: string | null;
            /** @enum {string|null} */
            event: "feedback" | "planFiled" | "planApproved" | "receipt" | null;
            /** Format: date */
            on: string | null;
            /** Format: date */
            provisionalOn: string | null;
            confirmed: boolean;
        };
        DispatchPolicyView: {
            quietFrom: string | null;
            quietTo: string | null;
            restDays: boolean;
            digestAt: string;
            isOwn: boolean;
        };
        DispatchPolicyBody: {
            quietFrom?: string;
            quietTo?: string;
            restDays: boolean;
            digestAt: string;
        };
        HolidayTextBody: {
            text: string;
            year?: number;
        };
        YearDaysView: {
            year: number;
            holidays: string[];
            makeUpDays: string[];
        };
        HolidayFaultView: {
            line: number;
            detail: string;
        };
        HolidayReadingView: {
            year: number | null;
            source: string;
            number: string | null;
            notice: string | null;
            holidays: string[];
            makeUpDays: string[];
            neighbours: components["schemas"]["YearDaysView"][];
            otherYears: number[];
            missing: string[];
            warnings: components["schemas"]["HolidayFaultView"][];
            faults: components["schemas"]["HolidayFaultView"][];
        };
        HolidayFileForm: {
            /** Format: binary */
            file: string;
            year?: number;
        };
        ExtensionPolicyView: {
            levels: ("unit" | "office")[];
            mostTimes: number;
            mostDays: number;
            /** @enum {string} */
            unit: "days" | "workingDays";
            interimMeasuresFor: ("low" | "normal" | "high" | "critical")[];
        };
        PausePolicyView: {
            /** @enum {string} */
            unit: "days" | "workingDays";
            mostDaysBack: number;
        };
        DisputePolicyView: {
            withinWorkingDays: number;
        };
        ProgressPolicyView: {
            silentAfterWorkingDays: number;
        };
        ProcedurePolicyView: {
            extension: components["schemas"]["ExtensionPolicyView"];
            pause: components["schemas"]["PausePolicyView"];
            dispute: components["schemas"]["DisputePolicyView"];
            progress: components["schemas"]["ProgressPolicyView"];
            isOwn: boolean;
        };
        ExtensionPolicyBody: {
            levels: ("unit" | "office")[];
            mostTimes: number;
            mostDays: number;
            /** @enum {string} */
            unit: "days" | "workingDays";
            interimMeasuresFor: ("low" | "normal" | "high" | "critical")[];
        };
        PausePolicyBody: {
            /** @enum {string} */
            unit: "days" | "workingDays";
            mostDaysBack: number;
        };
        DisputePolicyBody: {
            withinWorkingDays: number;
        };
        ProgressPolicyBody: {
            silentAfterWorkingDays: number;
        };
        ProcedurePolicyBody: {
            extension: components["schemas"]["ExtensionPolicyBody"];
            pause: components["schemas"]["PausePolicyBody"];
            dispute: components["schemas"]["DisputePolicyBody"];
            progress: components["schemas"]["ProgressPolicyBody"];
        };
        ReplanningView: {
            /** Format: uuid */
            id: string;
            cause: string;
            requestedBy: string;
            /** Format: date-time */
            requestedAt: string;
            total: number;
            done: number;
            dueMoved: number;
            cancelled: number;
            planted: number;
            /** Format: date-time */
            finishedAt: string | null;
        };
        ReplanningsView: {
            data: components["schemas"]["ReplanningView"][];
        };
        UnitView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            parentId: string | null;
            /** @enum {string} */
            kind: "county" | "office" | "town" | "department";
            name: string;
            aliases: string[];
            sortOrder: number;
            manages: boolean;
        };
        UnitListView: {
            data: components["schemas"]["UnitView"][];
            nextCursor: string | null;
        };
        PersonView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            unitId: string;
            roles: ("administrator" | "coordinator" | "auditor" | "leader" | "unitLeader" | "handler")[];
            posts: string[];
        };
        PersonListView: {
            data: components["schemas"]["PersonView"][];
            nextCursor: string | null;
        };
        PostView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            title: string;
            holder: components["schemas"]["NamedView"] | null;
        };
        PostListView: {
            data: components["schemas"]["PostView"][];
            nextCursor: string | null;
        };
        PostBody: {
            /** Format: uuid */
            unitId: string;
            title: string;
            /** Format: uuid */
            holderId?: string;
        };
        HolderBody: {
            /** Format: uuid */
            personId: string;
        };
        HandOverView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            title: string;
            holder: components["schemas"]["NamedView"] | null;
            items: number;
        };
        UnitBody: {
            /** Format: uuid */
            parentId: string;
            /** @enum {string} */
            kind: "county" | "office" | "town" | "department";
            name: string;
            aliases?: string[];
            sortOrder?: number;
        };
        UnitChangesBody: {
            /** Format: uuid */
            parentId?: string;
            /** @enum {string} */
            kind?: "county" | "office" | "town" | "department";
            name?: string;
            aliases?: string[];
            sortOrder?: number;
        };
        AccountView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            unitId: string;
            roles: ("administrator" | "coordinator" | "auditor" | "leader" | "unitLeader" | "handler")[];
            posts: string[];
            username: string;
            email: string | null;
            active: boolean;
            mustChangePassword: boolean;
            locked: boolean;
        };
        AccountListView: {
            data: components["schemas"]["AccountView"][];
            nextCursor: string | null;
        };
        PersonBody: {
            /** Format: uuid */
            unitId: string;
            name: string;
            username: string;
            roles: ("administrator" | "coordinator" | "auditor" | "leader" | "unitLeader" | "handler")[];
            email?: string;
            post?: string;
        };
        NewAccountView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            unitId: string;
            roles: ("administrator" | "coordinator" | "auditor" | "leader" | "unitLeader" | "handler")[];
            posts: string[];
            username: string;
            email: string | null;
            active: boolean;
            mustChangePassword: boolean;
            locked: boolean;
            firstPassword: string | null;
        };
        PersonChangesBody: {
            /** Format: uuid */
            unitId?: string;
            name?: string;
            roles?: ("administrator" | "coordinator" | "auditor" | "leader" | "unitLeader" | "handler")[];
            email?: string;
            active?: boolean;
        };
        HeldPostView: {
            /** Format: uuid */
            id: string;
            title: string;
            items: number;
        };
        HeldItemView: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            /** @enum {string} */
            part: "leader" | "handler" | "measure";
        };
        DutiesView: {
            posts: components["schemas"]["HeldPostView"][];
            items: components["schemas"]["HeldItemView"][];
        };
        ChangedAccountView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            unitId: string;
            roles: ("administrator" | "coordinator" | "auditor" | "leader" | "unitLeader" | "handler")[];
            posts: string[];
            username: string;
            email: string | null;
            active: boolean;
            mustChangePassword: boolean;
            locked: boolean;
            duties: components["schemas"]["DutiesView"];
        };
        PastedStaffBody: {
            text: string;
            dryRun?: boolean;
        };
        PastedPersonView: {
            line: number;
            unit: string;
            name: string;
            username: string;
            roles: ("administrator" | "coordinator" | "auditor" | "leader" | "unitLeader" | "handler")[];
            post: string | null;
            firstPassword: string | null;
        };
        StaffRowErrorView: {
            line: number;
            detail: string;
        };
        PastedStaffView: {
            units: string[];
            people: components["schemas"]["PastedPersonView"][];
            errors: components["schemas"]["StaffRowErrorView"][];
        };
        RatePartView: {
            /** @enum {string} */
            key: "total" | "closed" | "open" | "submitted" | "publicity" | "overdue" | "paused" | "rate" | "common" | "specific" | "selfIdentified" | "immediate" | "timeBound" | "continuing" | "measures" | "measuresDone" | "mechanisms" | "extensions" | "returned" | "reopened" | "everClosed" | "lookBackPlanned" | "lookedBack" | "rebounded" | "lookBackCoverage" | "reboundRate";
            label: string;
            value: number;
            rows: string;
        };
        FigureView: {
            /** @enum {string} */
            key: "total" | "closed" | "open" | "submitted" | "publicity" | "overdue" | "paused" | "rate" | "common" | "specific" | "selfIdentified" | "immediate" | "timeBound" | "continuing" | "measures" | "measuresDone" | "mechanisms" | "extensions" | "returned" | "reopened" | "everClosed" | "lookBackPlanned" | "lookedBack" | "rebounded" | "lookBackCoverage" | "reboundRate";
            label: string;
            value: number | null;
            unit: string;
            definition: string;
            rows: string | null;
            counts: components["schemas"]["RatePartView"][] | null;
            note: string | null;
        };
        FiguresView: {
            /** Format: date */
            asOf: string;
            figures: components["schemas"]["FigureView"][];
        };
        RowItemView: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
        };
        MeasureOfItemView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            seq: number;
            text: string;
            /** Format: date */
            dueOn: string;
            handler: components["schemas"]["NamedView"] | null;
            /** @enum {string} */
            state: "open" | "done";
            /** Format: date */
            doneOn: string | null;
            item: components["schemas"]["RowItemView"];
        };
        MeasurePageView: {
            data: components["schemas"]["MeasureOfItemView"][];
            nextCursor: string | null;
            total: number | null;
        };
        MechanismOfItemView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            title: string;
            documentNumber: string | null;
            /** Format: date */
            issuedOn: string;
            item: components["schemas"]["RowItemView"];
        };
        MechanismPageView: {
            data: components["schemas"]["MechanismOfItemView"][];
            nextCursor: string | null;
            total: number | null;
        };
        ExtensionOfItemView: {
            /** Format: uuid */
            id: string;
            cycle: number;
            requestedBy: components["schemas"]["NamedView"];
            /** Format: date */
            requestedOn: string;
            /** Format: date */
            fromDueOn: string;
            /** Format: date */
            dueOn: string;
            reason: string;
            progress: string;
            interimMeasures: string | null;
            number: string | null;
            levels: ("unit" | "office")[];
            /** @enum {string|null} */
            pendingLevel: "unit" | "office" | null;
            /** @enum {string|null} */
            outcome: "approved" | "refused" | "withdrawn" | "lapsed" | null;
            decidedBy: components["schemas"]["NamedView"] | null;
            /** Format: date */
            decidedOn: string | null;
            /** Format: date */
            decidedFromDueOn: string | null;
            /** Format: date */
            decidedDueOn: string | null;
            decisionReason: string | null;
            item: components["schemas"]["RowItemView"];
        };
        ExtensionPageView: {
            data: components["schemas"]["ExtensionOfItemView"][];
            nextCursor: string | null;
            total: number | null;
        };
        PlacedFigureView: {
            /** @enum {string} */
            key: "total" | "closed" | "open" | "submitted" | "publicity" | "overdue" | "paused" | "rate" | "common" | "specific" | "selfIdentified" | "immediate" | "timeBound" | "continuing" | "measures" | "measuresDone" | "mechanisms" | "extensions" | "returned" | "reopened" | "everClosed" | "lookBackPlanned" | "lookedBack" | "rebounded" | "lookBackCoverage" | "reboundRate";
            value: number;
            start: number;
            end: number;
        };
        ParagraphView: {
            /** @enum {string} */
            kind: "heading" | "text" | "item";
            text: string;
            figures: components["schemas"]["PlacedFigureView"][];
        };
        GapView: {
            code: string;
            detail: string;
        };
        SectionView: {
            /** Format: date */
            asOf: string;
            figures: components["schemas"]["FigureView"][];
            title: string;
            paragraphs: components["schemas"]["ParagraphView"][];
            gaps: components["schemas"]["GapView"][];
        };
        NoticeView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "assigned" | "reminder" | "digest" | "urge" | "supervisionNotice" | "listedSupervision" | "interview" | "circular" | "referral" | "verificationDue" | "returned" | "decision" | "lookBack";
            /** Format: uuid */
            itemId: string | null;
            number: string | null;
            title: string;
            body: string;
            /** Format: date */
            on: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            receivedAt: string | null;
            /** Format: date */
            replyBy: string | null;
            why: string | null;
        };
        NoticePageView: {
            data: components["schemas"]["NoticeView"][];
            nextCursor: string | null;
            total: number | null;
        };
        ChannelView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "mail" | "sms" | "webhook" | "wecom" | "dingtalk" | "feishu";
            name: string;
            unit: components["schemas"]["NamedView"];
            host: string | null;
            noticeKinds: ("assigned" | "reminder" | "digest" | "urge" | "supervisionNotice" | "listedSupervision" | "interview" | "circular" | "referral" | "verificationDue" | "returned" | "decision" | "lookBack")[];
            configured: boolean;
            /** Format: date-time */
            pausedAt: string | null;
            /** Format: date-time */
            restUntil: string | null;
            failures: number;
            /** Format: date-time */
            lastSentAt: string | null;
            /** Format: date-time */
            lastFailedAt: string | null;
            lastError: string | null;
            waiting: number;
            undelivered: number;
        };
        ChannelListView: {
            data: components["schemas"]["ChannelView"][];
            nextCursor: string | null;
        };
        ChannelBody: {
            /** @enum {string} */
            kind: "webhook" | "wecom" | "dingtalk" | "feishu";
            name: string;
            /** Format: uuid */
            unitId: string;
            url: string;
            secret?: string;
            noticeKinds: ("assigned" | "reminder" | "urge" | "supervisionNotice" | "listedSupervision" | "interview" | "circular" | "referral" | "verificationDue" | "returned" | "decision" | "lookBack")[];
        };
        ChannelChangesBody: {
            name?: string;
            url?: string;
            secret?: string;
            noticeKinds?: ("assigned" | "reminder" | "urge" | "supervisionNotice" | "listedSupervision" | "interview" | "circular" | "referral" | "verificationDue" | "returned" | "decision" | "lookBack")[];
        };
        ChannelTestView: {
            /** Format: uuid */
            deliveryId: string;
        };
        ChannelResendBody: {
            alsoUnknown: boolean;
        };
        ChannelResendView: {
            resent: number;
            left: number;
        };
        DeliveryView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            channel: "mail" | "sms" | "webhook" | "wecom" | "dingtalk" | "feishu";
            channelName: string;
            /** @enum {string} */
            purpose: "notice" | "test" | "confirmation";
            /** @enum {string} */
            state: "intent" | "sending" | "sent" | "unknown" | "failed" | "suppressed";
            personName: string | null;
            address: string;
            /** @enum {string|null} */
            kind: "assigned" | "reminder" | "digest" | "urge" | "supervisionNotice" | "listedSupervision" | "interview" | "circular" | "referral" | "verificationDue" | "returned" | "decision" | "lookBack" | null;
            number: string | null;
            attempts: number;
            resends: number;
            error: string | null;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            settledAt: string | null;
            /** Format: date-time */
            nextTryAt: string | null;
        };
        DeliveryPageView: {
            data: components["schemas"]["DeliveryView"][];
            nextCursor: string | null;
            total: number | null;
        };
        SettingsView: {
            email: string | null;
            pendingEmail: string | null;
            mobile: string | null;
            mutedMail: ("reminder" | "digest" | "decision" | "lookBack")[];
            smsKinds: ("assigned" | "reminder" | "digest" | "urge" | "supervisionNotice" | "listedSupervision" | "interview" | "circular" | "referral" | "verificationDue" | "returned" | "decision" | "lookBack")[];
            quietFrom: string | null;
            quietTo: string | null;
            ways: ("mail" | "sms")[];
            hasCalendar: boolean;
        };
        SettingsBody: {
            mutedMail: ("reminder" | "digest" | "decision" | "lookBack")[];
            smsKinds: ("assigned" | "reminder" | "digest" | "urge" | "supervisionNotice" | "listedSupervision" | "interview" | "circular" | "referral" | "verificationDue" | "returned" | "decision" | "lookBack")[];
            mobile?: string;
            quietFrom?: string;
            quietTo?: string;
        };
        EmailBody: {
            email: string;
        };
        CodeBody: {
            code: string;
        };
        CalendarAddressView: {
            path: string;
        };
        TimelineEntryView: {
            /** Format: date-time */
            at: string;
            /** Format: date */
            on: string;
            /** @description an event's type, or one of notice, duty.skipped, duty.cancelled, duty.dead */
            kind: string;
            actor: string;
            text: string;
            /** Format: uuid */
            noticeId: string | null;
            /** Format: date-time */
            receivedAt: string | null;
            /** @enum {string|null} */
            mail: "intent" | "sending" | "sent" | "unknown" | "failed" | "suppressed" | null;
            /** Format: date */
            occurrence: string | null;
        };
        TimelineView: {
            data: components["schemas"]["TimelineEntryView"][];
        };
        CheckpointView: {
            origin: string;
            size: number;
            root: string;
            shortRoot: string;
            /** Format: date-time */
            at: string;
            note: string;
            key: string;
        };
        PlaceView: {
            /** @enum {string} */
            kind: "folder" | "mail" | "webhook";
            label: string;
            size: number;
            /** Format: date-time */
            pushedAt: string | null;
            attempts: number;
            lastError: string | null;
            behindSeconds: number;
            stale: boolean;
        };
        LogView: {
            size: number;
            waiting: number;
            oldestSeconds: number;
            checkpoint: components["schemas"]["CheckpointView"] | null;
            everyHours: number;
            staleHours: number;
            places: components["schemas"]["PlaceView"][];
        };
        ConsistencyView: {
            first: number;
            size: number;
            proof: string[];
            checkpoint: string;
            key: string | null;
        };
        ProvenEventView: {
            /** Format: uuid */
            id: string;
            entry: string;
            leaf: number;
            proof: string[];
        };
        ItemProofView: {
            checkpoint: string | null;
            key: string | null;
            events: components["schemas"]["ProvenEventView"][];
            waiting: string[];
        };
        RoundCountView: {
            rounds: number;
            failures: number;
        };
        RunView: {
            /** @enum {string} */
            name: "timers" | "digests" | "relay" | "queues" | "deliveries" | "examination" | "replanning" | "years" | "scans" | "reconciliation" | "housekeeping" | "sealing" | "checkpoints";
            label: string;
            everySeconds: number;
            /** Format: date-time */
            lastStartedAt: string | null;
            /** Format: date-time */
            lastCommittedAt: string | null;
            /** Format: date-time */
            nextAt: string | null;
            ok: boolean;
            /** Format: date-time */
            lastFailedAt: string | null;
            lastError: string | null;
            failing: boolean;
            day: components["schemas"]["RoundCountView"];
            week: components["schemas"]["RoundCountView"];
            /** @description what the last round did */
            counts: {
                [key: string]: unknown;
            };
        };
        LatenessView: {
            done: number;
            p50Seconds: number;
            p99Seconds: number;
        };
        ChannelStandingView: {
            /** @enum {string} */
            channel: "mail" | "sms" | "webhook" | "wecom" | "dingtalk" | "feishu";
            waiting: number;
            oldestSeconds: number;
            failed: number;
            unknown: number;
        };
        QueueDepthView: {
            /** @enum {string} */
            name: "events" | "mail" | "sms" | "webhook" | "wecom" | "dingtalk" | "feishu";
            waiting: number;
            active: number;
            delayed: number;
            failed: number;
        };
        OutboxCountView: {
            open: number;
            oldestSeconds: number;
        };
        LogCountsView: {
            size: number;
            waiting: number;
            oldestSeconds: number;
            places: number;
            stalePlaces: ("folder" | "mail" | "webhook")[];
        };
        JobCountsView: {
            /** @description timers by state */
            timers: {
                [key: string]: unknown;
            };
            timersOverdue: number;
            lateness: components["schemas"]["LatenessView"];
            /** @description deliveries by state */
            deliveries: {
                [key: string]: unknown;
            };
            channels: components["schemas"]["ChannelStandingView"][];
            queues: components["schemas"]["QueueDepthView"][];
            outbox: components["schemas"]["OutboxCountView"];
            log: components["schemas"]["LogCountsView"];
        };
        FailureView: {
            /** @enum {string} */
            what: "timer" | "delivery" | "outbox";
            /** Format: uuid */
            id: string;
            itemNumber: string | null;
            state: string;
            /** Format: date-time */
            at: string | null;
            error: string | null;
        };
        JobsView: {
            /** Format: date-time */
            at: string;
            data: components["schemas"]["RunView"][];
            counts: components["schemas"]["JobCountsView"];
            failures: components["schemas"]["FailureView"][];
        };
        RunBody: {
            /** @enum {string} */
            name: "timers" | "digests" | "relay" | "queues" | "deliveries" | "examination" | "replanning" | "years" | "scans" | "reconciliation" | "housekeeping" | "sealing" | "checkpoints";
        };
        PreviewPersonView: {
            /** Format: uuid */
            id: string;
            name: string;
            unitName: string;
        };
        ComingMessageView: {
            /** @enum {string} */
            kind: "assigned" | "reminder" | "digest" | "urge" | "supervisionNotice" | "listedSupervision" | "interview" | "circular" | "referral" | "verificationDue" | "returned" | "decision" | "lookBack";
            /** Format: uuid */
            itemId: string;
            number: string;
            title: string;
            text: string;
            /** Format: date */
            replyBy: string | null;
            /** Format: date */
            digestOn: string | null;
        };
        DigestLineView: {
            /** Format: uuid */
            itemId: string;
            number: string;
            title: string;
            standing: string;
        };
        DigestPartView: {
            /** @enum {string} */
            section: "overdue" | "today" | "week" | "soon" | "waiting";
            label: string;
            count: number;
            items: components["schemas"]["DigestLineView"][];
        };
        ComingDigestView: {
            title: string;
            mailed: boolean;
            parts: components["schemas"]["DigestPartView"][];
        };
        ComingLineView: {
            /** Format: date */
            on: string;
            person: components["schemas"]["PreviewPersonView"];
            messages: components["schemas"]["ComingMessageView"][];
            digest: components["schemas"]["ComingDigestView"] | null;
        };
        ForecastView: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            total: number;
            digestAt: string;
            /** Format: date */
            digestsTo: string;
            digests: number;
            cut: boolean;
            data: components["schemas"]["ComingLineView"][];
        };
        DutyRowView: {
            /** @enum {string} */
            kind: "reminder" | "urge" | "supervisionNotice" | "listedSupervision" | "interview" | "circular" | "referral" | "verificationDue";
            rung: number;
            /** @enum {string} */
            anchor: "dueOn" | "waiting";
            offset: number;
            every: number;
            times: number;
            severities: ("low" | "normal" | "high" | "critical")[];
            remediationTypes: ("immediate" | "timeBound" | "continuing")[] | null;
            audience: ("handler" | "leader" | "coordinator" | "auditor" | "verifier" | "superior")[];
            replyWithin: number | null;
            /** @enum {string} */
            misfire: "catchUp" | "skip";
            automatic: boolean;
            /** @enum {string|null} */
            document: "reminderLetter" | "urgeNotice" | "supervisionNotice" | "listedSupervision" | "interviewNotice" | "circular" | "orderToRectify" | "referral" | null;
            channels: ("mail" | "sms" | "webhook" | "wecom" | "dingtalk" | "feishu")[] | null;
        };
        ReminderPolicyView: {
            rows: components["schemas"]["DutyRowView"][];
            isOwn: boolean;
            /** Format: date */
            since: string | null;
        };
        DutyRowBody: {
            /** @enum {string} */
            kind: "reminder" | "urge" | "supervisionNotice" | "listedSupervision" | "interview" | "circular" | "referral" | "verificationDue";
            rung: number;
            /** @enum {string} */
            anchor: "dueOn" | "waiting";
            offset: number;
            every: number;
            times: number;
            severities: ("low" | "normal" | "high" | "critical")[];
            remediationTypes?: ("immediate" | "timeBound" | "continuing")[];
            audience: ("handler" | "leader" | "coordinator" | "auditor" | "verifier" | "superior")[];
            replyWithin?: number;
            /** @enum {string} */
            misfire: "catchUp" | "skip";
            automatic: boolean;
            /** @enum {string} */
            document?: "reminderLetter" | "urgeNotice" | "supervisionNotice" | "listedSupervision" | "interviewNotice" | "circular" | "orderToRectify" | "referral";
            channels?: ("mail" | "sms" | "webhook" | "wecom" | "dingtalk" | "feishu")[];
        };
        ReminderPolicyBody: {
            rows: components["schemas"]["DutyRowBody"][];
        };
        PolicyPreviewBody: {
            rows: components["schemas"]["DutyRowBody"][];
            days?: number;
        };
        PreviewMessageView: {
            /** @enum {string} */
            kind: "assigned" | "reminder" | "digest" | "urge" | "supervisionNotice" | "listedSupervision" | "interview" | "circular" | "referral" | "verificationDue" | "returned" | "decision" | "lookBack";
            /** Format: uuid */
            itemId: string;
            number: string;
            title: string;
            text: string;
            /** Format: date */
            replyBy: string | null;
        };
        PreviewLineView: {
            /** Format: date */
            on: string;
            person: components["schemas"]["PreviewPersonView"];
            messages: components["schemas"]["PreviewMessageView"][];
        };
        PolicyPreviewView: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            total: number;
            cut: boolean;
            data: components["schemas"]["PreviewLineView"][];
            present: number;
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
    SessionController_show: {
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
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    SessionController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    SessionController_close: {
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
        };
    };
    SessionController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ItemsController_list: {
        parameters: {
            query?: {
                status?: string;
                unitId?: string;
                handlerId?: string;
                supervisionId?: string;
                nature?: "common" | "specific" | "selfIdentified";
                severity?: "low" | "normal" | "high" | "critical";
                remediationType?: "immediate" | "timeBound" | "continuing";
                light?: "green" | "yellow" | "red" | "grey";
                pendingLevel?: "unit" | "office" | "auditor" | "publicity";
                planState?: "none" | "submitted" | "approved";
                extensionPending?: boolean;
                disputePending?: boolean;
                dueFrom?: string;
                dueTo?: string;
                overdue?: boolean;
                silentDays?: number;
                tooSilent?: boolean;
                q?: string;
                year?: number;
                figure?: string;
                asOf?: string;
                sort?: "dueOn" | "-dueOn" | "number" | "-number" | "closedOn" | "-closedOn" | "submittedOn";
                limit?: number;
                cursor?: string;
                count?: boolean;
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
                    "application/json": components["schemas"]["ItemPageView"];
                };
            };
        };
    };
    ItemsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
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
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    ItemsController_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditItemBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    AssignmentController_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    ReceiptController_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
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
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    PlanController_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    PlanApprovalController_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
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
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    ProgressController_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    MechanismsController_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MechanismBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    ExtensionsController_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemExtensionView"];
                };
            };
        };
    };
    ExtensionDecisionController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    ExtensionFormController_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    WaitingExtensionsController_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                count?: boolean;
                level?: "unit" | "office";
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
                    "application/json": components["schemas"]["WaitingExtensionPageView"];
                };
            };
        };
    };
    PauseController_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    PauseController_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumptionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    ItemDisputesController_raise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        /** @description 带附件时用 multipart/form-data，文件放在 file 字段 */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeBody"];
                "multipart/form-data": components["schemas"]["DisputeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
        };
    };
    DisputeDecisionController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disputeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    DisputeDecisionController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disputeId: string;
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
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    DisputeContentController_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disputeId: string;
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    DisputesController_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                count?: boolean;
                pending?: boolean;
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
                    "application/json": components["schemas"]["DisputePageView"];
                };
            };
        };
    };
    SubmissionsController_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    VerificationsController_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    ReopeningsController_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopeningBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    CancellationController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    UrgesController_urge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgeView"];
                };
            };
        };
    };
    UrgeRepliesController_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                urgeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgeReplyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    ItemDocumentsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
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
                    "application/json": components["schemas"]["DocumentPageView"];
                };
            };
        };
    };
    DocumentsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["DocumentTextView"];
                };
            };
        };
    };
    DocumentsController_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    DocumentAnswersController_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    DocumentAnswersController_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentReplyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    DocumentAnswersController_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MinutesBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    RungProposalsController_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                count?: boolean;
                itemId?: string;
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
                    "application/json": components["schemas"]["RungProposalPageView"];
                };
            };
        };
    };
    RungProposalsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RungDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    DossierController_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
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
                    "application/zip": string;
                };
            };
        };
    };
    SupervisionsController_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                count?: boolean;
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
                    "application/json": components["schemas"]["SupervisionPageView"];
                };
            };
        };
    };
    SupervisionsController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupervisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionView"];
                };
            };
        };
    };
    SupervisionsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supervisionId: string;
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
                    "application/json": components["schemas"]["SupervisionView"];
                };
            };
        };
    };
    FeedbackController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supervisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionView"];
                };
            };
        };
    };
    FeedbackController_preview: {
        parameters: {
            query?: {
                format?: "json" | "xlsx";
            };
            header?: never;
            path: {
                supervisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPreviewView"];
                };
            };
        };
    };
    SupervisionItemsController_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supervisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftItemBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    SupervisionProposalsController_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supervisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["DocumentForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
        };
    };
    ProposalsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposalId: string;
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
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
        };
    };
    ProposalsController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedItemsView"];
                };
            };
        };
    };
    PastedItemsController_paste: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supervisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PastedItemsBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastedItemsView"];
                };
            };
        };
    };
    SupervisionFilesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supervisionId: string;
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
                    "application/json": components["schemas"]["SupervisionFilePageView"];
                };
            };
        };
    };
    SupervisionFilesController_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supervisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["DocumentForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionFileView"];
                };
            };
        };
    };
    SupervisionFileContentController_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    ObjectionsController_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionView"];
                };
            };
        };
    };
    ObjectionsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    PublicityEndController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
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
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    PublicitiesController_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                count?: boolean;
                running?: boolean;
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
                    "application/json": components["schemas"]["PublicityPageView"];
                };
            };
        };
    };
    SupervisionPublicityController_choose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supervisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicityTermBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionView"];
                };
            };
        };
    };
    SupervisionPublicityController_leaveOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supervisionId: string;
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
                    "application/json": components["schemas"]["SupervisionView"];
                };
            };
        };
    };
    LookBacksController_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                count?: boolean;
                state?: "planned" | "due" | "overdue" | "done" | "cancelled";
                result?: "holds" | "partly" | "rebound";
                itemId?: string;
                supervisionId?: string;
                unitId?: string;
                assigneeId?: string;
                roundId?: string;
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
                    "application/json": components["schemas"]["LookBackPageView"];
                };
            };
        };
    };
    LookBacksController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lookBackId: string;
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
                    "application/json": components["schemas"]["LookBackView"];
                };
            };
        };
    };
    LookBacksController_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookBackBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookBackView"];
                };
            };
        };
    };
    LookBackDeedsController_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lookBackId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookBackResultBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookBackView"];
                };
            };
        };
    };
    LookBackDeedsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lookBackId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookBackChangeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookBackView"];
                };
            };
        };
    };
    LookBackDeedsController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lookBackId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookBackCancellationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookBackView"];
                };
            };
        };
    };
    RoundsController_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                count?: boolean;
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
                    "application/json": components["schemas"]["RoundPageView"];
                };
            };
        };
    };
    RoundsController_draw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
        };
    };
    RoundsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
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
                    "application/json": components["schemas"]["RoundView"];
                };
            };
        };
    };
    RoundsController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
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
                    "application/json": components["schemas"]["RoundView"];
                };
            };
        };
    };
    ItemEvidenceController_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["EvidenceForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedEvidenceView"];
                };
            };
        };
    };
    EvidenceContentController_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    EvidenceFindingsController_ofItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
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
                    "application/json": components["schemas"]["FindingsView"];
                };
            };
        };
    };
    EvidenceFindingsController_ofDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementDraft"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsesView"];
                };
            };
        };
    };
    EvidencePreviewController_thumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
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
                    "image/webp": string;
                };
            };
        };
    };
    EvidencePreviewController_picture: {
        parameters: {
            query?: {
                page?: number;
            };
            header?: never;
            path: {
                evidenceId: string;
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
                    "image/webp": string;
                };
            };
        };
    };
    EvidencePreviewController_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
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
                    "application/json": components["schemas"]["PreviewTextView"];
                };
            };
        };
    };
    ItemUploadsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
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
                    "application/json": components["schemas"]["UploadPageView"];
                };
            };
        };
    };
    ItemUploadsController_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
        };
    };
    UploadsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
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
                    "application/json": components["schemas"]["UploadView"];
                };
            };
        };
    };
    UploadsController_abandon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
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
        };
    };
    UploadsController_finish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceFields"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedEvidenceView"];
                };
            };
        };
    };
    UploadPartsController_put: {
        parameters: {
            query?: never;
            header: {
                /** @description sha-256=:base64: (RFC 9530) */
                "Content-Digest": string;
            };
            path: {
                uploadId: string;
                start: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadPartView"];
                };
            };
        };
    };
    ClosureController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
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
                    "application/json": components["schemas"]["ClosureView"];
                };
            };
        };
    };
    ClosurePolicyController_show: {
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
                    "application/json": components["schemas"]["ClosurePolicyView"];
                };
            };
        };
    };
    ClosurePolicyController_store: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosurePolicyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosurePolicyView"];
                };
            };
        };
    };
    ClosurePolicyController_reset: {
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
                    "application/json": components["schemas"]["ClosurePolicyView"];
                };
            };
        };
    };
    ClosureFormController_application: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submissionId: string;
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    ClosureFormController_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                verificationId: string;
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    OnSitePhotosController_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["PhotoForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedPhotoView"];
                };
            };
        };
    };
    OnSitePhotosController_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                photoId: string;
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    DelegationsController_list: {
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
                    "application/json": components["schemas"]["DelegationListView"];
                };
            };
        };
    };
    DelegationsController_grant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationView"];
                };
            };
        };
    };
    DelegationsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delegationId: string;
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
        };
    };
    ActingController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActingBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ActingController_end: {
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
        };
    };
    AftercarePolicyController_show: {
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
                    "application/json": components["schemas"]["AftercarePolicyView"];
                };
            };
        };
    };
    AftercarePolicyController_store: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftercarePolicyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftercarePolicyView"];
                };
            };
        };
    };
    AftercarePolicyController_reset: {
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
                    "application/json": components["schemas"]["AftercarePolicyView"];
                };
            };
        };
    };
    CalendarController_today: {
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
                    "application/json": components["schemas"]["TodayView"];
                };
            };
        };
    };
    CalendarYearsController_list: {
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
                    "application/json": components["schemas"]["CalendarYearsView"];
                };
            };
        };
    };
    CalendarYearsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
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
                    "application/json": components["schemas"]["CalendarYearView"];
                };
            };
        };
    };
    CalendarYearsController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarYearBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedYearView"];
                };
            };
        };
    };
    CalendarYearsController_preview: {
        parameters: {
            query?: {
                format?: "json" | "xlsx";
            };
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarYearBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPreviewView"];
                };
            };
        };
    };
    CalendarImportsController_preview: {
        parameters: {
            query?: {
                format?: "json" | "xlsx";
            };
            header?: never;
            path: {
                importId: string;
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
                    "application/json": components["schemas"]["CalendarPreviewView"];
                };
            };
        };
    };
    CalendarImportsController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
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
                    "application/json": components["schemas"]["ImportedYearView"];
                };
            };
        };
    };
    DateRulePolicyController_show: {
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
                    "application/json": components["schemas"]["DateRulePolicyView"];
                };
            };
        };
    };
    DateRulePolicyController_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DateRulePolicyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DateRulePolicyView"];
                };
            };
        };
    };
    DateRulePolicyController_reset: {
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
                    "application/json": components["schemas"]["DateRulePolicyView"];
                };
            };
        };
    };
    DateRulePolicyController_preview: {
        parameters: {
            query?: {
                format?: "json" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DateRulePolicyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPreviewView"];
                };
            };
        };
    };
    DateRulePolicyController_previewDefault: {
        parameters: {
            query?: {
                format?: "json" | "xlsx";
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
                    "application/json": components["schemas"]["CalendarPreviewView"];
                };
            };
        };
    };
    DateRulesController_read: {
        parameters: {
            query: {
                text: string;
                supervisionId?: string;
                reference?: string;
                receivedOn?: string;
                planFiledOn?: string;
                planApprovedOn?: string;
                yearOpenedOn?: string;
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
                    "application/json": components["schemas"]["DateRuleView"];
                };
            };
        };
    };
    DispatchPolicyController_show: {
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
                    "application/json": components["schemas"]["DispatchPolicyView"];
                };
            };
        };
    };
    DispatchPolicyController_store: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchPolicyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchPolicyView"];
                };
            };
        };
    };
    DispatchPolicyController_reset: {
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
                    "application/json": components["schemas"]["DispatchPolicyView"];
                };
            };
        };
    };
    HolidayReadingsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayTextBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayReadingView"];
                };
            };
        };
    };
    HolidayReadingsController_readUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["HolidayFileForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayReadingView"];
                };
            };
        };
    };
    ProcedurePolicyController_show: {
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
                    "application/json": components["schemas"]["ProcedurePolicyView"];
                };
            };
        };
    };
    ProcedurePolicyController_store: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcedurePolicyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedurePolicyView"];
                };
            };
        };
    };
    ProcedurePolicyController_reset: {
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
                    "application/json": components["schemas"]["ProcedurePolicyView"];
                };
            };
        };
    };
    ReplanningsController_list: {
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
                    "application/json": components["schemas"]["ReplanningsView"];
                };
            };
        };
    };
    DirectoryController_units: {
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
                    "application/json": components["schemas"]["UnitListView"];
                };
            };
        };
    };
    UnitsController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
        };
    };
    DirectoryController_people: {
        parameters: {
            query?: {
                unitId?: string;
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
                    "application/json": components["schemas"]["PersonListView"];
                };
            };
        };
    };
    PeopleController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewAccountView"];
                };
            };
        };
    };
    PostsController_list: {
        parameters: {
            query?: {
                unitId?: string;
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
                    "application/json": components["schemas"]["PostListView"];
                };
            };
        };
    };
    PostsController_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
                };
            };
        };
    };
    PostsController_handOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolderBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverView"];
                };
            };
        };
    };
    UnitsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitChangesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
        };
    };
    PeopleController_list: {
        parameters: {
            query?: {
                unitId?: string;
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
                    "application/json": components["schemas"]["AccountListView"];
                };
            };
        };
    };
    PeopleController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChangesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAccountView"];
                };
            };
        };
    };
    PeopleController_duties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
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
                    "application/json": components["schemas"]["DutiesView"];
                };
            };
        };
    };
    PeopleController_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
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
                    "application/json": components["schemas"]["NewAccountView"];
                };
            };
        };
    };
    PastedStaffController_paste: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PastedStaffBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastedStaffView"];
                };
            };
        };
    };
    LedgerController_export: {
        parameters: {
            query?: {
                status?: string;
                unitId?: string;
                handlerId?: string;
                supervisionId?: string;
                nature?: "common" | "specific" | "selfIdentified";
                severity?: "low" | "normal" | "high" | "critical";
                remediationType?: "immediate" | "timeBound" | "continuing";
                light?: "green" | "yellow" | "red" | "grey";
                pendingLevel?: "unit" | "office" | "auditor" | "publicity";
                planState?: "none" | "submitted" | "approved";
                extensionPending?: boolean;
                disputePending?: boolean;
                dueFrom?: string;
                dueTo?: string;
                overdue?: boolean;
                silentDays?: number;
                tooSilent?: boolean;
                q?: string;
                year?: number;
                figure?: string;
                asOf?: string;
                sort?: "dueOn" | "-dueOn" | "number" | "-number" | "closedOn" | "-closedOn" | "submittedOn";
                format?: "xlsx" | "csv";
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    FiguresController_list: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                supervisionId: string;
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
                    "application/json": components["schemas"]["FiguresView"];
                };
            };
        };
    };
    FigureRowsController_measures: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                count?: boolean;
                asOf?: string;
                figure?: "measures" | "measuresDone";
            };
            header?: never;
            path: {
                supervisionId: string;
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
                    "application/json": components["schemas"]["MeasurePageView"];
                };
            };
        };
    };
    FigureRowsController_mechanisms: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                count?: boolean;
                asOf?: string;
                figure?: "mechanisms";
            };
            header?: never;
            path: {
                supervisionId: string;
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
                    "application/json": components["schemas"]["MechanismPageView"];
                };
            };
        };
    };
    FigureRowsController_extensions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                count?: boolean;
                asOf?: string;
                figure?: "extensions";
            };
            header?: never;
            path: {
                supervisionId: string;
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
                    "application/json": components["schemas"]["ExtensionPageView"];
                };
            };
        };
    };
    SectionController_write: {
        parameters: {
            query?: {
                asOf?: string;
                format?: "json" | "md" | "docx";
            };
            header?: never;
            path: {
                supervisionId: string;
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
                    "application/json": components["schemas"]["SectionView"];
                    "text/markdown": components["schemas"]["SectionView"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["SectionView"];
                };
            };
        };
    };
    NoticeStreamController_open: {
        parameters: {
            query?: {
                after?: string;
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
                    "text/event-stream": string;
                };
            };
        };
    };
    NoticesController_inbox: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                count?: boolean;
                unread?: boolean;
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
                    "application/json": components["schemas"]["NoticePageView"];
                };
            };
        };
    };
    NoticesController_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                noticeId: string;
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
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    ChannelsController_list: {
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
                    "application/json": components["schemas"]["ChannelListView"];
                };
            };
        };
    };
    ChannelsController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
        };
    };
    ChannelsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channelId: string;
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
        };
    };
    ChannelsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelChangesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
        };
    };
    ChannelTestsController_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channelId: string;
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
                    "application/json": components["schemas"]["ChannelTestView"];
                };
            };
        };
    };
    ChannelPauseController_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channelId: string;
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
        };
    };
    ChannelPauseController_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channelId: string;
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
        };
    };
    ChannelResendsController_resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelResendBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelResendView"];
                };
            };
        };
    };
    DeliveriesController_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                count?: boolean;
                channelId?: string;
                state?: "intent" | "sending" | "sent" | "unknown" | "failed" | "suppressed";
                purpose?: "notice" | "test" | "confirmation";
                undelivered?: boolean;
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
                    "application/json": components["schemas"]["DeliveryPageView"];
                };
            };
        };
    };
    DeliveriesController_resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
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
        };
    };
    OwnSettingsController_show: {
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
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
        };
    };
    OwnSettingsController_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
        };
    };
    OwnSettingsController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OwnSettingsController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CalendarFeedController_renew: {
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
                    "application/json": components["schemas"]["CalendarAddressView"];
                };
            };
        };
    };
    CalendarFeedController_end: {
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
        };
    };
    CalendarFeedController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar, RFC 5545 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UnsubscribesController_show: {
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
                content?: never;
            };
        };
    };
    UnsubscribesController_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
        };
    };
    TimelineController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
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
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
        };
    };
    LogController_show: {
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
                    "application/json": components["schemas"]["LogView"];
                };
            };
        };
    };
    LogController_checkpoint: {
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
                    "application/json": components["schemas"]["CheckpointView"];
                };
            };
        };
    };
    LogController_prove: {
        parameters: {
            query: {
                first: number;
                size?: number;
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
                    "application/json": components["schemas"]["ConsistencyView"];
                };
            };
        };
    };
    ItemProofController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
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
                    "application/json": components["schemas"]["ItemProofView"];
                };
            };
        };
    };
    JobsController_show: {
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
                    "application/json": components["schemas"]["JobsView"];
                };
            };
        };
    };
    JobsController_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                timerId: string;
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
        };
    };
    JobsController_runNow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PreviewController_preview: {
        parameters: {
            query?: {
                days?: number;
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
                    "application/json": components["schemas"]["ForecastView"];
                };
            };
        };
    };
    ReminderPolicyController_show: {
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
                    "application/json": components["schemas"]["ReminderPolicyView"];
                };
            };
        };
    };
    ReminderPolicyController_store: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderPolicyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderPolicyView"];
                };
            };
        };
    };
    ReminderPolicyController_reset: {
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
                    "application/json": components["schemas"]["ReminderPolicyView"];
                };
            };
        };
    };
    ReminderPolicyController_dryRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyPreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPreviewView"];
                };
            };
        };
    };
}
