package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.documents.Observed;

/** All documents of the current scope, wherever they are kept. */
@FunctionalInterface
interface ScopeDocuments {

    /** What scanning a scope visits. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param contentHash {@link BankItem#NOT_HASHED} if it is not known yet
         * @param place where the caller finds the document again
         */
        void visit(Observed document, long contentHash, long place) throws Exception;
    }

    void forEach(Visitor visitor) throws Exception;
}
