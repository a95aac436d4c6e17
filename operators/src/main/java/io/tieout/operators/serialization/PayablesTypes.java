package io.tieout.operators.serialization;

import io.tieout.core.coding.CoderStanding;
import io.tieout.core.coding.PastMark;
import io.tieout.core.coding.TaughtLine;
import io.tieout.core.coding.WeightsPage;
import io.tieout.core.payables.BillMark;
import io.tieout.core.payables.CaseMark;
import io.tieout.core.payables.FlagMark;
import io.tieout.core.payables.KeptPaper;
import io.tieout.core.payables.OrderMark;
import io.tieout.core.payables.PaperKey;
import io.tieout.core.payables.PeopleMark;
import io.tieout.core.payables.PostedReceipt;
import io.tieout.core.payables.SpentMark;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The type information of what continuous payables keep in state. */
public final class PayablesTypes {

    public static final TypeInformation<PaperKey> PAPER_KEY =
            new RecordTypeInfo<>(PaperKey.class, PaperKeySerializer.INSTANCE);
    public static final TypeInformation<KeptPaper> KEPT_PAPER =
            new RecordTypeInfo<>(KeptPaper.class, KeptPaperSerializer.INSTANCE);
    public static final TypeInformation<OrderMark> ORDER_MARK =
            new RecordTypeInfo<>(OrderMark.class, OrderMarkSerializer.INSTANCE);
    public static final TypeInformation<PostedReceipt> POSTED_RECEIPT =
            new RecordTypeInfo<>(PostedReceipt.class, PostedReceiptSerializer.INSTANCE);
    public static final TypeInformation<BillMark> BILL_MARK =
            new RecordTypeInfo<>(BillMark.class, BillMarkSerializer.INSTANCE);
    public static final TypeInformation<CaseMark> CASE_MARK =
            new RecordTypeInfo<>(CaseMark.class, CaseMarkSerializer.INSTANCE);
    public static final TypeInformation<SpentMark> SPENT_MARK =
            new RecordTypeInfo<>(SpentMark.class, SpentMarkSerializer.INSTANCE);
    public static final TypeInformation<FlagMark> FLAG_MARK =
            new RecordTypeInfo<>(FlagMark.class, FlagMarkSerializer.INSTANCE);
    public static final TypeInformation<PeopleMark> PEOPLE_MARK =
            new RecordTypeInfo<>(PeopleMark.class, PeopleMarkSerializer.INSTANCE);
    public static final TypeInformation<TaughtLine> TAUGHT_LINE =
            new RecordTypeInfo<>(TaughtLine.class, TaughtLineSerializer.INSTANCE);
    public static final TypeInformation<WeightsPage> WEIGHTS_PAGE =
            new RecordTypeInfo<>(WeightsPage.class, WeightsPageSerializer.INSTANCE);
    public static final TypeInformation<CoderStanding> CODER_STANDING =
            new RecordTypeInfo<>(CoderStanding.class, CoderStandingSerializer.INSTANCE);
    public static final TypeInformation<PastMark> PAST_MARK =
            new RecordTypeInfo<>(PastMark.class, PastMarkSerializer.INSTANCE);

    private PayablesTypes() {}
}
