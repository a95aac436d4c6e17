package io.tieout.core.forecast;

import io.tieout.core.receivables.AccountItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What forecasts would have said on days of the past, held against what was paid since. On each of
 * those days only the payments of the days before are known. Items in dispute take no part, nor do
 * those of which it is not known when they were paid.
 */
public final class Backtest {

    private static final Comparator<AccountItem> BY_PAYMENT =
            Comparator.comparingInt(AccountItem::clearedDay).thenComparing(AccountItem::id);
    private static final Comparator<AccountItem> BY_CUSTOMER =
            Comparator.comparing(AccountItem::customerId).thenComparing(AccountItem::id);

    /** At each month's start; enough for an error to the tenth of a day. */
    private static final int JUDGED_ITEMS = 20_000;

    private final ForecastSettings settings;
    private final Map<String, String> segments;
    private final List<AccountItem> items = new ArrayList<>();
    private final List<AccountItem> paid = new ArrayList<>();

    /**
     * @param items as they stand at the end
     * @param segments by customer
     */
    public Backtest(
            ForecastSettings settings,
            Map<String, String> segments,
            Collection<AccountItem> items) {
        this.settings = settings;
        this.segments = Map.copyOf(segments);
        for (AccountItem item : items) {
            if (PaymentHistory.teaches(item)) {
                paid.add(item);
                this.items.add(item);
            } else if (ItemForecast.concerns(item) && item.open().equals(item.amount())) {
                this.items.add(item);
            }
        }
        paid.sort(BY_PAYMENT);
        this.items.sort(BY_CUSTOMER);
    }

    /**
     * Forecasts each item of the days on the day of its issue.
     *
     * @param frozen whether only what was known before the first of the days counts
     */
    public ForecastErrors onIssue(int fromDay, int endDay, boolean frozen) {
        SortedMap<Integer, List<AccountItem>> byDay = new TreeMap<>();
        for (AccountItem item : paid) {
            if (item.issueDay() >= fromDay && item.issueDay() < endDay) {
                byDay.computeIfAbsent(item.issueDay(), day -> new ArrayList<>()).add(item);
            }
        }
        Replay replay = new Replay();
        ForecastErrors errors = new ForecastErrors();
        byDay.forEach(
                (day, issued) -> {
                    replay.until(frozen ? fromDay - 1 : day - 1);
                    Experience experience = replay.history.asOf(day - 1);
                    issued.forEach(item -> judge(item, experience, errors));
                });
        return errors;
    }

    /**
     * Forecasts what is open on the first day of each month that begins in the days. Of many items
     * the dates of a part are judged.
     *
     * @param endDay the first day of which nothing is known
     */
    public ForecastReview onMonthStarts(int fromDay, int endDay) {
        ForecastErrors errors = new ForecastErrors();
        CashReview plain = new CashReview(endDay, false);
        forEachMonth(
                fromDay,
                endDay,
                (open, experience) ->
                        plain.review(
                                open, experience, new Sample(open.size(), experience, errors)));
        if (!favourPayingDays(errors)) {
            return new ForecastReview(errors, plain);
        }
        CashReview adjusted = new CashReview(endDay, true);
        forEachMonth(
                fromDay,
                endDay,
                (open, experience) ->
                        adjusted.review(open, experience, (item, curve, chances) -> {}));
        return new ForecastReview(errors, adjusted);
    }

    private void forEachMonth(
            int fromDay, int endDay, BiConsumer<List<AccountItem>, Experience> visitor) {
        Replay replay = new Replay();
        LocalDate first = LocalDate.ofEpochDay(fromDay);
        LocalDate month =
                first.getDayOfMonth() == 1 ? first : first.withDayOfMonth(1).plusMonths(1);
        for (; month.toEpochDay() < endDay; month = month.plusMonths(1)) {
            int asOfDay = (int) month.toEpochDay() - 1;
            replay.until(asOfDay);
            visitor.accept(openAt(asOfDay), replay.history.asOf(asOfDay));
        }
    }

    private boolean favourPayingDays(ForecastErrors errors) {
        ForecastError plain = errors.of(ForecastMethod.DELAYS);
        ForecastError adjusted = errors.of(ForecastMethod.DELAYS_AND_PAYING_DAYS);
        return plain.payments() > 0
                && adjusted.absoluteDays() < (1 - settings.minimumGain()) * plain.absoluteDays();
    }

    private List<AccountItem> openAt(int asOfDay) {
        List<AccountItem> open = new ArrayList<>();
        for (AccountItem item : items) {
            if (item.issueDay() <= asOfDay && item.clearedDay() > asOfDay) {
                open.add(item);
            }
        }
        return open;
    }

    private static void judge(AccountItem item, Experience experience, ForecastErrors errors) {
        DelayCurve curve = experience.curve(item.customerId());
        judge(item, curve, experience.chances(curve, item.dueDay(), false), experience, errors);
    }

    private static void judge(
            AccountItem item,
            DelayCurve curve,
            PaymentChances plain,
            Experience experience,
            ForecastErrors errors) {
        PaymentChances adjusted = experience.chances(curve, item.dueDay(), true);
        Horizon horizon = Horizon.of(plain.expectedDay() - experience.asOfDay());
        int next = experience.asOfDay() + 1;
        int due = item.dueDay();
        int mean = due + experience.meanDelay(item.customerId());
        int median = due + experience.medianDelay();
        int actual = item.clearedDay();
        errors.add(ForecastMethod.DELAYS, horizon, plain.expectedDay(), actual);
        errors.add(ForecastMethod.DELAYS_AND_PAYING_DAYS, horizon, adjusted.expectedDay(), actual);
        errors.add(ForecastMethod.DUE_DATE, horizon, Math.max(due, next), actual);
        errors.add(ForecastMethod.CUSTOMER_MEAN, horizon, Math.max(mean, next), actual);
        errors.add(ForecastMethod.GLOBAL_MEDIAN, horizon, Math.max(median, next), actual);
        errors.addBand(plain.lowDay() <= actual && actual <= plain.highDay());
    }

    /** Judges each item, or one in so many. */
    private static final class Sample implements OpenCash.Visitor {

        private final int stride;
        private final Experience experience;
        private final ForecastErrors errors;
        private int seen;

        Sample(int items, Experience experience, ForecastErrors errors) {
            this.stride = items / JUDGED_ITEMS + 1;
            this.experience = experience;
            this.errors = errors;
        }

        @Override
        public void visit(AccountItem item, DelayCurve curve, PaymentChances chances) {
            if (seen++ % stride == 0 && item.clearedDay() != AccountItem.NOT_CLEARED) {
                judge(item, curve, chances, experience, errors);
            }
        }
    }

    /** Tells the payments again, day by day. */
    private final class Replay {

        private final PaymentHistory history = new PaymentHistory(settings);
        private int next;

        Replay() {
            segments.forEach(history::segment);
        }

        /** Until the end of the day. */
        void until(int day) {
            while (next < paid.size() && paid.get(next).clearedDay() <= day) {
                history.add(paid.get(next++));
            }
        }
    }
}
