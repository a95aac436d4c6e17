package io.tieout.operators.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntryVersionsTest {

    private static final EntryVersion<String> ADDED = new EntryVersion<>(10, 1, "old");
    private static final EntryVersion<String> CHANGED = new EntryVersion<>(20, 2, "new");
    private static final EntryVersion<String> REMOVED = new EntryVersion<>(30, 0, null);

    @Test
    void shouldHoldFromItsObservationUntilTheNextChange() {
        EntryVersions<String> versions = all();

        assertThat(versions.at(9)).isNull();
        assertThat(versions.at(10)).isEqualTo(ADDED);
        assertThat(versions.at(19)).isEqualTo(ADDED);
        assertThat(versions.at(20)).isEqualTo(CHANGED);
        assertThat(versions.at(30)).isNull();
    }

    @Test
    void shouldBeTheSameInWhateverOrderChangesCome() {
        assertThat(EntryVersions.of(REMOVED).with(ADDED).with(CHANGED)).isEqualTo(all());
        assertThat(EntryVersions.of(CHANGED).with(REMOVED).with(ADDED).with(CHANGED))
                .isEqualTo(all());
    }

    @Test
    void shouldLetARemovalHoldAgainstAContentOfTheSameTime() {
        EntryVersion<String> removed = new EntryVersion<>(20, Long.MAX_VALUE, null);

        assertThat(EntryVersions.of(removed).with(CHANGED).at(20)).isNull();
        assertThat(EntryVersions.of(CHANGED).with(removed).at(20)).isNull();
    }

    @Test
    void shouldOrderContentsOfTheSameTimeByTheirHash() {
        EntryVersion<String> other = new EntryVersion<>(20, 3, "other");

        assertThat(EntryVersions.of(other).with(CHANGED).at(20)).isEqualTo(other);
        assertThat(EntryVersions.of(CHANGED).with(other).at(20)).isEqualTo(other);
    }

    @Test
    void shouldKeepOnlyWhatAQuestionAfterTheWatermarkCanNeed() {
        assertThat(all().after(9)).isEqualTo(all());
        assertThat(all().after(19)).isEqualTo(all());
        assertThat(all().after(25).versions()).isEqualTo(List.of(CHANGED, REMOVED));
        assertThat(all().after(30).versions()).isEqualTo(List.of(REMOVED));
    }

    @Test
    void shouldTellWhenItIsRemovedForGood() {
        assertThat(all().isRemovedSince(29)).isFalse();
        assertThat(all().isRemovedSince(30)).isTrue();
        assertThat(all().with(new EntryVersion<>(40, 1, "back")).isRemovedSince(30)).isFalse();
    }

    private static EntryVersions<String> all() {
        return EntryVersions.of(ADDED).with(CHANGED).with(REMOVED);
    }
}
