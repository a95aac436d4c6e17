package io.tieout.operators.company;

import io.tieout.core.documents.Observed;
import java.util.Objects;

/** A document as one company sees it; what states no company may go to several. */
public record CompanyDocument(String companyId, Observed document) {

    public CompanyDocument {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(document, "document");
    }
}
