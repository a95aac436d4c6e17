package io.tieout.operators.serialization;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.accruals.AccruedLine;
import io.tieout.core.collections.ChasedCustomer;
import io.tieout.core.collections.ChasedItem;
import io.tieout.core.collections.Notice;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.FileRead;
import io.tieout.core.documents.Observed;
import io.tieout.core.forecast.CashDay;
import io.tieout.core.forecast.CashForecast;
import io.tieout.core.forecast.ForecastUpdate;
import io.tieout.core.forecast.ItemForecast;
import io.tieout.core.invoicing.Invoice;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.DuplicateVerdict;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.core.statements.DocumentRequest;
import io.tieout.core.statements.PartyItem;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.operators.accounts.AccountNews;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.forecast.ForecastInput;
import io.tieout.operators.intake.IntakeRow;
import io.tieout.operators.ledger.PackedJournal;
import io.tieout.operators.receivables.FamilyDocument;
import io.tieout.operators.state.PackedDocument;
import io.tieout.operators.statements.AccountInput;
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
    public static final TypeInformation<AccountNews> ACCOUNT_NEWS =
            new RecordTypeInfo<>(AccountNews.class, AccountNewsSerializer.INSTANCE);
    public static final TypeInformation<Notice> NOTICE =
            new RecordTypeInfo<>(Notice.class, NoticeSerializer.INSTANCE);
    public static final TypeInformation<ChasedItem> CHASED_ITEM =
            new RecordTypeInfo<>(ChasedItem.class, ChasedItemSerializer.INSTANCE);
    public static final TypeInformation<ChasedCustomer> CHASED_CUSTOMER =
            new RecordTypeInfo<>(ChasedCustomer.class, ChasedCustomerSerializer.INSTANCE);
    public static final TypeInformation<ForecastInput> FORECAST_INPUT =
            new RecordTypeInfo<>(ForecastInput.class, ForecastInputSerializer.INSTANCE);
    public static final TypeInformation<ItemForecast> ITEM_FORECAST =
            TypeInformation.of(ItemForecast.class);
    public static final TypeInformation<CashDay> CASH_DAY = TypeInformation.of(CashDay.class);
    public static final TypeInformation<ForecastUpdate> FORECAST_UPDATE =
            TypeInformation.of(ForecastUpdate.class);
    public static final TypeInformation<CashForecast> CASH_FORECAST =
            TypeInformation.of(CashForecast.class);
    public static final TypeInformation<CustomerAccount> CUSTOMER_ACCOUNT =
            new RecordTypeInfo<>(CustomerAccount.class, CustomerAccountSerializer.INSTANCE);
    public static final TypeInformation<Invoice> INVOICE =
            new RecordTypeInfo<>(Invoice.class, InvoiceSerializer.INSTANCE);
    public static final TypeInformation<FamilyDocument> FAMILY_DOCUMENT =
            new RecordTypeInfo<>(FamilyDocument.class, FamilyDocumentSerializer.INSTANCE);
    public static final TypeInformation<PackedDocument> PACKED_DOCUMENT =
            new RecordTypeInfo<>(PackedDocument.class, PackedDocumentSerializer.INSTANCE);
    public static final TypeInformation<PackedJournal> PACKED_JOURNAL =
            new RecordTypeInfo<>(PackedJournal.class, PackedJournalSerializer.INSTANCE);
    public static final TypeInformation<Match> MATCH = TypeInformation.of(Match.class);
    public static final TypeInformation<ExceptionItem> EXCEPTION =
            TypeInformation.of(ExceptionItem.class);
    public static final TypeInformation<DeadLetter> DEAD_LETTER =
            TypeInformation.of(DeadLetter.class);

    public static final TypeInformation<AccruedLine> ACCRUED_LINE =
            new RecordTypeInfo<>(AccruedLine.class, AccruedLineSerializer.INSTANCE);
    public static final TypeInformation<DuplicateVerdict> DUPLICATE =
            TypeInformation.of(DuplicateVerdict.class);

    public static final TypeInformation<PartyItem> PARTY_ITEM =
            new RecordTypeInfo<>(PartyItem.class, PartyItemSerializer.INSTANCE);
    public static final TypeInformation<AccountInput> ACCOUNT_INPUT =
            new RecordTypeInfo<>(AccountInput.class, AccountInputSerializer.INSTANCE);
    public static final TypeInformation<StatementReconciliation> STATEMENT_RECONCILIATION =
            new RecordTypeInfo<>(
                    StatementReconciliation.class, StatementReconciliationSerializer.INSTANCE);
    public static final TypeInformation<DocumentRequest> DOCUMENT_REQUEST =
            new RecordTypeInfo<>(DocumentRequest.class, DocumentRequestSerializer.INSTANCE);

    private TieoutTypes() {}
}
