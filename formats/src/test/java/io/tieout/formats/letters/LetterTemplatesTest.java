package io.tieout.formats.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.collections.Channel;
import io.tieout.core.collections.Notice;
import io.tieout.core.collections.NoticeAmounts;
import io.tieout.core.collections.NoticeLine;
import io.tieout.core.collections.Tone;
import io.tieout.core.messages.OutgoingMessage;
import io.tieout.core.money.Money;
import io.tieout.formats.json.NoticeJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTemplatesTest {

    private static final Map<String, String> NAMES = Map.of("acme", "Acme Ltd");

    @TempDir private Path folder;

    @Test
    void shouldWriteAmountsAndDatesAsEnglishDoes() {
        OutgoingMessage message = templates(Map.of()).message(notice("firm", "en"));

        assertThat(message.id()).isEqualTo("n-1");
        assertThat(message.to()).isEqualTo("ap@northwind.example");
        assertThat(message.subject()).isEqualTo("Acme Ltd: reminder, 1,239.50 EUR overdue");
        assertThat(message.body())
                .isEqualTo(
                        """
                        Dear Northwind & Sons,

                        in spite of our earlier reminders we have not received your payment of these invoices
                        (customer number C1, as of November 23, 2026):

                        second reminder:
                          INV-1, your order PO-9: 1,234.50 EUR, due November 2, 2026, 21 days overdue

                        upcoming:
                          INV-2: 100.00 EUR, due November 30, 2026

                        Listed above: 1,334.50 EUR
                        To your credit: 100.00 EUR
                        Fee: 5.00 EUR
                        Please pay without delay: 1,239.50 EUR

                        If you do not agree with an invoice, please tell us now which one and why. If you cannot pay at
                        once, please name the day on which you will.

                        Kind regards
                        Acme Ltd
                        """);
    }

    @Test
    void shouldWriteAmountsAndDatesAsGermanDoes() {
        OutgoingMessage message = templates(Map.of()).message(notice("friendly", "de"));

        assertThat(message.subject()).isEqualTo("Acme Ltd: fällige Rechnungen (1.334,50 EUR)");
        assertThat(message.body())
                .contains(
                        "INV-1, Ihre Bestellung PO-9: 1.234,50 EUR, fällig am 2. November 2026"
                                + " (vor 21 Tagen)\n",
                        "INV-2: 100,00 EUR, fällig am 30. November 2026 (in 7 Tagen)\n",
                        "Zu zahlen: 1.239,50 EUR\n");
    }

    @ParameterizedTest
    @CsvSource({
        "final,en,final notice",
        "final,de,letzte Mahnung",
        "escalation,en,overdue for up to 21",
        "escalation,de,seit bis zu 21",
        "friendly,en,invoices that are due",
        "firm,de,Mahnung"
    })
    void shouldHaveEveryToneInBothLanguages(String name, String language, String subject) {
        assertThat(templates(Map.of()).message(notice(name, language)).subject()).contains(subject);
    }

    @Test
    void shouldFallBackToTheDefaultLanguage() {
        assertThat(templates(Map.of()).message(notice("firm", "fr")).subject())
                .contains("reminder");
    }

    @Test
    void shouldTakeAnOwnTemplateFromAFolder() throws Exception {
        Files.writeString(
                folder.resolve("firm.fr.txt"), "Subject: Rappel\n\n{{customer}}: {{payable}}\n");
        LetterTemplates templates = templates(LetterTemplates.read(folder));

        OutgoingMessage message = templates.message(notice("firm", "fr"));

        assertThat(message.subject()).isEqualTo("Rappel");
        assertThat(message.body()).startsWith("Northwind & Sons: 1").endsWith("EUR\n");
    }

    @Test
    void shouldNameFileAndLineOfAnUnknownPlaceholder() {
        assertThatThrownBy(
                        () ->
                                templates(
                                        Map.of(
                                                "firm.en.txt",
                                                "Subject: x\n\nDear {{customer}},\n{{ amout }}\n")))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("firm.en.txt, line 4: unknown placeholder 'amout'; known")
                .hasMessageContaining("payable");
    }

    @ParameterizedTest
    @CsvSource({
        "'Subject: x\n\n{{#levels}}never closed',firm.en.txt",
        "'Subject: x\n\n{{number}} outside of its list',number",
        "'No subject',line 1",
        "'Subject: x\n\n{{> other}}',line 3: unknown placeholder '> other'"
    })
    void shouldRefuseATemplateThatCannotBeFilledIn(String text, String message) {
        assertThatThrownBy(() -> templates(Map.of("firm.en.txt", text)))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldRefuseAMissingTemplateAndAFileNamedAnyhow() {
        assertThatThrownBy(() -> templates(Map.of()).require(List.of("firm", "last")))
                .hasMessage("there is no template last.en.txt");
        assertThatThrownBy(() -> templates(Map.of("firm.txt", "")))
                .hasMessageContaining("NAME.LANGUAGE.txt");
    }

    @Test
    void shouldKeepTheSubjectOnOneLine() {
        LetterTemplates templates =
                LetterTemplates.of(Map.of(), "en", Map.of("acme", "Acme\r\nBcc: all@x.example"));

        assertThat(templates.message(notice("firm", "en")).subject())
                .startsWith("Acme Bcc: all@x.example: reminder");
    }

    @Test
    void shouldWriteTheNoticeWithItsWordsAsALine() {
        Notice notice = notice("firm", "en");
        OutgoingMessage words = new OutgoingMessage("n-1", "", "S", "T", List.of());

        assertThat(new String(new NoticeJson().line(notice, words), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"id\":\"n-1\",\"kind\":\"reminder\",\"companyId\":\"acme\","
                                + "\"customerId\":\"C1\",\"customerName\":\"Northwind & Sons\","
                                + "\"to\":\"ap@northwind.example\",\"language\":\"en\","
                                + "\"channel\":\"email\",\"policy\":\"standard\","
                                + "\"level\":\"second reminder\",\"tone\":\"firm\","
                                + "\"asOfDate\":\"2026-11-23\",\"currency\":\"EUR\","
                                + "\"listed\":\"1334.50\",\"otherDue\":\"0.00\","
                                + "\"credits\":\"100.00\",\"fee\":\"5.00\",\"interest\":\"0.00\","
                                + "\"payable\":\"1239.50\",\"items\":[{\"id\":\"r1\","
                                + "\"number\":\"INV-1\",\"orderNumber\":\"PO-9\","
                                + "\"amount\":\"1234.50\",\"open\":\"1234.50\","
                                + "\"dueDate\":\"2026-11-02\",\"daysPastDue\":21,"
                                + "\"level\":\"second reminder\"},{\"id\":\"r2\","
                                + "\"number\":\"INV-2\",\"amount\":\"100.00\",\"open\":\"100.00\","
                                + "\"dueDate\":\"2026-11-30\",\"daysPastDue\":-7,"
                                + "\"level\":\"upcoming\"}],\"subject\":\"S\",\"text\":\"T\"}");
    }

    private static LetterTemplates templates(Map<String, String> own) {
        return LetterTemplates.of(own, "en", NAMES);
    }

    private static Notice notice(String template, String language) {
        return new Notice(
                "n-1",
                "acme",
                "C1",
                "Northwind & Sons",
                "ap@northwind.example",
                language,
                "",
                "standard",
                "second reminder",
                Tone.FIRM,
                template,
                Channel.EMAIL,
                "",
                day("2026-11-23"),
                List.of(
                        line("r1", "INV-1", "PO-9", 123_450, "2026-11-02", "second reminder"),
                        line("r2", "INV-2", "", 10_000, "2026-11-30", "upcoming")),
                new NoticeAmounts(eur(133_450), eur(0), eur(10_000), eur(500), eur(0)));
    }

    private static NoticeLine line(
            String id, String number, String order, long cents, String dueDate, String level) {
        int past = day("2026-11-23") - day(dueDate);
        return new NoticeLine(
                id, number, order, eur(cents), eur(cents), day(dueDate), past, level, 14);
    }

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
