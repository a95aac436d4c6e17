package io.tieout.connectors.files.source.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FolderStateSerializerTest {

    @Test
    void shouldKeepEverythingButUnknownVersions() throws IOException {
        FileSplit split = new FileSplit(3, "ä.txt", 10, 20, "ab", 30, 40, FileOutcome.FAILED);
        FolderState state =
                new FolderState(
                        4, true, Map.of("ab", new FolderState.Known(3, "ä.txt")), List.of(split));
        FolderStateSerializer serializer = new FolderStateSerializer();
        byte[] bytes = serializer.serialize(state);
        assertThat(serializer.deserialize(1, bytes)).isEqualTo(state);
        assertThatThrownBy(() -> serializer.deserialize(2, bytes)).isInstanceOf(IOException.class);
        FileSplitSerializer splits = new FileSplitSerializer();
        assertThat(splits.deserialize(1, splits.serialize(split))).isEqualTo(split);
    }
}
