package io.tieout.core.identification;

import static io.tieout.core.identification.GatherTest.customer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    @Test
    void shouldFollowParentsToTheRootEvenIfItHasNoRecord() {
        Families families = new Families(List.of(customer("C", "B"), customer("B", "A")));

        assertThat(families.rootOf("C")).isEqualTo("A");
        assertThat(families.rootOf("A")).isEqualTo("A");
        assertThat(families.rootOf("X")).isEqualTo("X");
        assertThat(families.circles()).isEmpty();
    }

    @Test
    void shouldBreakACircleAtItsSmallestIdAndReportIt() {
        Families families =
                new Families(
                        List.of(
                                customer("C", "A"),
                                customer("B", "C"),
                                customer("A", "B"),
                                customer("D", "C")));

        assertThat(families.rootOf("D")).isEqualTo("A");
        assertThat(families.rootOf("B")).isEqualTo("A");
        assertThat(families.circles()).containsExactly(List.of("A", "B", "C"));
    }
}
