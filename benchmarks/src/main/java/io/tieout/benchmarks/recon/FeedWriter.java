package io.tieout.benchmarks.recon;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what arrives to the files of the feed, with the accidents of transport. */
public final class FeedWriter implements Closeable {
    private static final long STREAM = 0xFEED;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final byte[] CURRENCY = LineBuffer.utf8("currency");
    private static final byte[] WHOLE_RECORD = {};

    private final Profile profile;
    private final Arrivals arrivals;
    private final TransportFaults truth;
    private final Draw draw;
    private final Map<FeedFile, LineFile> files = new EnumMap<>(FeedFile.class);
    private final LineBuffer line = new LineBuffer();
    private final LineBuffer damaged = new LineBuffer();

    /**
     * @param flow the files of the feed
     */
    public FeedWriter(
            long seed,
            Profile profile,
            Path folder,
            Set<FeedFile> flow,
            Arrivals arrivals,
            TransportFaults truth) {
        this.profile = profile;
        this.arrivals = arrivals;
        this.truth = truth;
        this.draw = new Draw(seed, STREAM, 0);
        for (FeedFile file : flow) {
            files.put(file, new LineFile(folder.resolve(file.fileName())));
        }
    }

    public void write(List<FeedItem> items) {
        for (FeedItem item : items) {
            write(item);
        }
    }

    private void write(FeedItem item) {
        line.clear().raw('{');
        item.render(line);
        line.raw(Fields.OBSERVED_AT).instant(item.observedAt).raw(Fields.END);
        LineFile file = files.get(item.file());
        if (draw.perTenThousand(profile.settings().corrupted())) {
            damage(item, file);
        }
        file.write(line);
        if (!item.delivered && draw.perTenThousand(profile.settings().redelivered())) {
            item.delivered = true;
            // From the next day on: today's arrivals are on their way out.
            item.observedAt += SECONDS_PER_DAY + draw.below(3 * SECONDS_PER_DAY);
            arrivals.add(item);
            truth.redelivered(item);
        }
    }

    /** A damaged copy goes out first; the sender notices and sends the record again. */
    private void damage(FeedItem item, LineFile file) {
        damaged.clear().raw(line);
        byte[] field = WHOLE_RECORD;
        int ticket = draw.below(3);
        if (item.minorUnits() == 0 || ticket == 0) {
            damaged.cut(line.length() - 1 - draw.below(line.length() - 2));
        } else if (ticket == 1) {
            field = item.amountField();
            damaged.replaceAfter(item.amountMarker(), '#');
        } else {
            field = CURRENCY;
            damaged.replaceAfter(Fields.CURRENCY, '?');
        }
        file.write(damaged);
        truth.corrupted(item, file.lines(), field);
    }

    /** Lines written per file name. */
    public Map<String, Long> lines() {
        Map<String, Long> lines = new LinkedHashMap<>();
        files.forEach((file, written) -> lines.put(file.fileName(), written.lines()));
        return lines;
    }

    @Override
    public void close() {
        files.values().forEach(LineFile::close);
    }
}
