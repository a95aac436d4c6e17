package io.tieout.operators.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.operators.lookup.DirectoryChange;
import io.tieout.operators.lookup.EntryVersion;
import io.tieout.operators.lookup.EntryVersions;
import io.tieout.operators.lookup.GatherItem;
import io.tieout.operators.lookup.Inquiry;
import io.tieout.operators.lookup.ListedVersions;
import io.tieout.operators.lookup.Question;
import io.tieout.operators.lookup.Reply;
import io.tieout.operators.lookup.WaitingKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.IntSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class NestingSerializersTest {

    private static final StringSerializer TEXT = StringSerializer.INSTANCE;
    private static final IntSerializer NUMBER = IntSerializer.INSTANCE;
    private static final Inquiry<String> INQUIRY = new Inquiry<>("ü", -1, Long.MIN_VALUE, 3, "e");
    private static final Reply<Integer> REPLY = new Reply<>("", Long.MAX_VALUE, 7, 2, 41);

    @Test
    void shouldReadBackWhatTravels() throws IOException {
        assertRoundTrip(new InquirySerializer<>(TEXT), INQUIRY);
        assertRoundTrip(new ReplySerializer<>(NUMBER), REPLY);
        assertRoundTrip(
                new QuestionSerializer<>(TEXT, NUMBER), new Question<>("k", "株", 1, 2, 3, 4));
        var changes = new DirectoryChangeSerializer<>(NUMBER, TEXT);
        assertRoundTrip(changes, new DirectoryChange<>(5, "entry", 1, 2, "content"));
        assertRoundTrip(changes, DirectoryChange.removed(5, "entry", 1));
    }

    @Test
    void shouldReadBackWhatLiesInState() throws IOException {
        assertRoundTrip(
                new EntryVersionsSerializer<>(TEXT),
                new EntryVersions<>(
                        List.of(
                                new EntryVersion<>(-1, 2, "content"),
                                new EntryVersion<>(3, 0, null))));
        assertRoundTrip(
                new ListedVersionsSerializer<>(TEXT),
                new ListedVersions<>(
                        List.of(
                                new ListedVersions.Version<>(1, 2, Set.of("k", "l")),
                                new ListedVersions.Version<>(3, 4, Set.of()))));
        var items = new GatherItemSerializer<>(TEXT, NUMBER);
        assertRoundTrip(items, new GatherItem<>(INQUIRY, null, null));
        assertRoundTrip(items, new GatherItem<>(null, REPLY, null));
        assertRoundTrip(
                items, new GatherItem<>(null, null, new GatherItem.Decided(1, Long.MAX_VALUE)));
    }

    @Test
    void shouldSortTheBytesOfWaitingKeysByTick() throws IOException {
        List<byte[]> sorted = new ArrayList<>();
        for (long tick : new long[] {Long.MIN_VALUE, -5, 0, 3, 1L << 40, Long.MAX_VALUE}) {
            WaitingKey key = new WaitingKey(tick, "id", 1, 2, 3);
            assertThat(Bytes.roundTrip(WaitingKeySerializer.INSTANCE, key)).isEqualTo(key);
            sorted.add(Bytes.of(WaitingKeySerializer.INSTANCE, key));
        }
        assertThat(sorted).isSortedAccordingTo(Arrays::compareUnsigned);
    }

    @Test
    void shouldRefuseBytesOfAnotherVersion() throws IOException {
        InquirySerializer<String> serializer = new InquirySerializer<>(TEXT);
        byte[] bytes = Bytes.of(serializer, INQUIRY);
        bytes[0]++;

        assertThatThrownBy(() -> serializer.deserialize(new DataInputDeserializer(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version");
    }

    private static <T> void assertRoundTrip(TypeSerializer<T> serializer, T value)
            throws IOException {
        assertThat(Bytes.roundTrip(serializer, value)).isEqualTo(value);
        assertThat(Bytes.roundTrip(serializer.duplicate(), value)).isEqualTo(value);
        assertThat(serializer.duplicate()).isEqualTo(serializer);
        assertThat(fromSavepoint(serializer)).isEqualTo(serializer);
    }

    private static <T> TypeSerializer<T> fromSavepoint(TypeSerializer<T> serializer)
            throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(256);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
        TypeSerializerSnapshot<T> snapshot =
                TypeSerializerSnapshot.readVersionedSnapshot(
                        new DataInputDeserializer(out.getCopyOfBuffer()),
                        NestingSerializersTest.class.getClassLoader());
        assertThat(
                        serializer
                                .snapshotConfiguration()
                                .resolveSchemaCompatibility(snapshot)
                                .isCompatibleAsIs())
                .isTrue();
        return snapshot.restoreSerializer();
    }
}
