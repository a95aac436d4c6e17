package io.tieout.operators.serialization;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.FileRead;
import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.DuplicateVerdict;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.operators.intake.IntakeRow;
import io.tieout.operators.receivables.CompanyDocument;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The type information of everything that travels between operators. */
public final class TieoutTypes {

    public static final TypeInformation<Observed> OBSERVED =
            new RecordTypeInfo<>(Observed.class, ObservedSerializer.INSTANCE);
    public static final TypeInformation<IntakeRow> INTAKE_ROW =
            new RecordTypeInfo<>(IntakeRow.class, IntakeRowSerializer.INSTANCE);
    public static final TypeInformation<FileRead> FILE_READ =
            new RecordTypeInfo<>(FileRead.class, FileReadSerializer.INSTANCE);
    public static final TypeInformation<Journal> JOURNAL =
            new RecordTypeInfo<>(Journal.class, JournalSerializer.INSTANCE);
    public static final TypeInformation<ChainedJournal> CHAINED_JOURNAL =
            new RecordTypeInfo<>(ChainedJournal.class, ChainedJournalSerializer.INSTANCE);
    public static final TypeInformation<ReconciliationStatement> RECONCILIATION =
            new RecordTypeInfo<>(
                    ReconciliationStatement.class, ReconciliationStatementSerializer.INSTANCE);
    public static final TypeInformation<CompanyDocument> COMPANY_DOCUMENT =
            new RecordTypeInfo<>(CompanyDocument.class, CompanyDocumentSerializer.INSTANCE);
    public static final TypeInformation<AccountItem> ACCOUNT_ITEM =
            new RecordTypeInfo<>(AccountItem.class, AccountItemSerializer.INSTANCE);
    public static final TypeInformation<Match> MATCH = TypeInformation.of(Match.class);
    public static final TypeInformation<ExceptionItem> EXCEPTION =
            TypeInformation.of(ExceptionItem.class);
    public static final TypeInformation<DeadLetter> DEAD_LETTER =
            TypeInformation.of(DeadLetter.class);

    public static final TypeInformation<DuplicateVerdict> DUPLICATE =
            TypeInformation.of(DuplicateVerdict.class);

    private TieoutTypes() {}
}
