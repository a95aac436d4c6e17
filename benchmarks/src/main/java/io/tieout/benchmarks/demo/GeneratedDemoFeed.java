package io.tieout.benchmarks.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.benchmarks.recon.Generator;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.jobs.run.DemoFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** ReconBench's realistic company, in slices of the weeks in which its records arrived. */
public final class GeneratedDemoFeed implements DemoFeed {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reasons for which no exception is due: the record counts once, or is refused. */
    private static final List<String> WITHOUT_EXCEPTION = List.of("", "DEAD_LETTER");

    @Override
    public Feed generate(Path folder, long seed, long events) throws IOException {
        Map<String, Long> lines =
                new Generator(seed, events, Profile.REALISTIC).generateTo(folder).lines();
        List<Fault> faults = new ArrayList<>();
        long withoutDocument = 0;
        for (String line : Files.readAllLines(folder.resolve("truth/faults.jsonl"))) {
            JsonNode fault = JSON.readTree(line);
            String reason = fault.path("reason").textValue();
            if (WITHOUT_EXCEPTION.contains(reason)) {
                withoutDocument++;
            } else {
                faults.add(new Fault(reason, texts(fault.path("ids"))));
            }
        }
        long all = lines.values().stream().mapToLong(Long::longValue).sum();
        return new Feed(
                WeeklySlices.of(folder, lines.keySet(), "-" + seed), all - withoutDocument, faults);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
