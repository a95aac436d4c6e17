package io.tieout.benchmarks.peers;

import io.tieout.operators.serialization.RecordSerializer;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink to use a hand-written serializer for a record. */
final class HandWrittenType<T> extends TypeInformation<T> {
    static final TypeInformation<PairKey> PAIR_KEY =
            new HandWrittenType<>(PairKey.class, PairKeySerializer.INSTANCE);
    static final TypeInformation<Side> SIDE =
            new HandWrittenType<>(Side.class, SideSerializer.INSTANCE);
    static final TypeInformation<KeyedSide> KEYED_SIDE =
            new HandWrittenType<>(KeyedSide.class, KeyedSideSerializer.INSTANCE);

    static final TypeInformation<Purchase> PURCHASE =
            new HandWrittenType<>(Purchase.class, PurchaseSerializer.INSTANCE);
    static final TypeInformation<OrderStanding> ORDER_STANDING =
            new HandWrittenType<>(OrderStanding.class, OrderStandingSerializer.INSTANCE);

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final RecordSerializer<T> serializer;

    private HandWrittenType(Class<T> type, RecordSerializer<T> serializer) {
        this.type = type;
        this.serializer = serializer;
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<T> getTypeClass() {
        return type;
    }

    @Override
    public boolean isKeyType() {
        return true;
    }

    @Override
    public TypeSerializer<T> createSerializer(SerializerConfig config) {
        return serializer;
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HandWrittenType<?> that && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof HandWrittenType;
    }
}
