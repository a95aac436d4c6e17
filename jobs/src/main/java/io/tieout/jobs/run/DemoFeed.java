package io.tieout.jobs.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Invents a company for {@code tieout demo}, with faults that are known. Found by {@link
 * java.util.ServiceLoader}, because the generator lives in a module that depends on this one.
 */
public interface DemoFeed {

    /**
     * What was generated.
     *
     * @param slices files to be delivered together, in the order of delivery; each file has a name
     *     that no other has
     * @param documents distinct documents in all slices
     * @param faults planted, by the reason that an engine should give
     */
    record Feed(List<List<Path>> slices, long documents, List<Fault> faults) {

        public Feed {
            slices = slices.stream().map(List::copyOf).toList();
            faults = List.copyOf(faults);
        }
    }

    /**
     * A planted fault.
     *
     * @param reason name of a {@link io.tieout.core.results.Reason}
     * @param ids the items it is about; an exception about any of them finds it
     */
    record Fault(String reason, List<String> ids) {

        public Fault {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Writes the feed below a folder. The same seed and size give the same bytes.
     *
     * @param events bank lines and ledger entries together
     */
    Feed generate(Path folder, long seed, long events) throws IOException;
}
