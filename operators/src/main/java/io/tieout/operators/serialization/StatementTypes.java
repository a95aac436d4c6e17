package io.tieout.operators.serialization;

import io.tieout.operators.statements.KeptInput;
import io.tieout.operators.statements.KeptPayment;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The type information of what continuous statement reconciliation keeps in state. */
public final class StatementTypes {

    public static final TypeInformation<KeptInput> KEPT_INPUT =
            new RecordTypeInfo<>(KeptInput.class, KeptInputSerializer.INSTANCE);

    public static final TypeInformation<KeptPayment> KEPT_PAYMENT =
            new RecordTypeInfo<>(KeptPayment.class, KeptPaymentSerializer.INSTANCE);

    private StatementTypes() {}
}
