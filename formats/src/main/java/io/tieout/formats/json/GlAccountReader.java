package io.tieout.formats.json;

import io.tieout.core.documents.GlAccount;
import io.tieout.core.documents.GlAccountStatus;
import java.io.IOException;

/** The fields of an account of the general ledger. */
final class GlAccountReader extends EventReader {

    private String id;
    private String companyId;
    private String name;
    private String family;
    private String status;

    @Override
    void field(String field, JsonCursor in) throws IOException, RefusedException {
        switch (field) {
            case "id" -> id = in.string(id);
            case "companyId" -> companyId = in.string(companyId);
            case "name" -> name = in.string(name);
            case "family" -> family = in.string(family);
            case "status" -> status = in.string(status);
            default -> in.skip();
        }
    }

    @Override
    GlAccount event() throws RefusedException {
        return new GlAccount(
                id, companyId, name, family, constant(GlAccountStatus.class, "status", status));
    }
}
