package io.tieout.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.collections.Channel;
import io.tieout.core.collections.DunningLevel;
import io.tieout.core.collections.DunningPolicy;
import io.tieout.core.collections.Tone;
import io.tieout.core.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionsSettingsTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "SMTP_PASSWORD",
                    "secret",
                    "WEBHOOK_SECRET",
                    "whsec_YSBzZWNyZXQgb2YgMjQgYnl0ZXMgb3Igc28=");

    @TempDir private Path home;

    @Test
    void shouldBeOffUnlessSomebodyAsks() throws IOException {
        assertThat(read("").enabled()).isFalse();
        assertThat(read("collections: {language: de}").enabled()).isFalse();
        assertThat(read("collections: {enabled: true}").rules().policies())
                .containsOnly(Map.entry("standard", DunningPolicy.DEFAULT));
    }

    @Test
    void shouldReadEverything() throws IOException {
        Files.createDirectories(home.resolve("letters"));
        Files.writeString(home.resolve("letters/last.de.txt"), "Subject: x\n\n{{payable}}\n");
        CollectionsConfiguration collections =
                read(
                        """
                        collections:
                          enabled: true
                          defaultPolicy: strict
                          language: de
                          hour: 7
                          zone: Europe/Berlin
                          holidays: [2026-12-25]
                          replyMemoryDays: 30
                          companyNames: {acme: Acme Ltd}
                          templates: letters
                          from: ar@acme.example
                          outbox: out
                          smtp: {host: mail.acme.example, user: ar, password: '${SMTP_PASSWORD}', timeout: 5s}
                          webhook: {url: 'https://hooks.acme.example/x', secret: '${WEBHOOK_SECRET}'}
                          policies:
                            strict:
                              graceDays: 1
                              promiseGraceDays: 0
                              levels:
                                - {name: one, days: -3}
                                - name: two
                                  days: 10
                                  tone: final
                                  template: last
                                  channel: webhook
                                  minimum: {EUR: 25.50}
                                  fee: {EUR: 5}
                                  interestPercent: 9.12
                              escalations:
                                - {role: cfo, to: cfo@acme.example, overdue: {EUR: 1000}, daysPastDue: 20, brokenPromises: 2}
                        """);

        assertThat(collections.zone()).isEqualTo("Europe/Berlin");
        assertThat(collections.hour()).isEqualTo(7);
        assertThat(collections.rules().holidays()).containsExactly(LocalDate.of(2026, 12, 25));
        assertThat(collections.outbox()).contains(home.resolve("out"));
        assertThat(collections.smtp().orElseThrow().password()).isEqualTo("secret");
        assertThat(collections.smtp().orElseThrow().startTls()).isTrue();
        assertThat(collections.smtp().orElseThrow()).asString().doesNotContain("secret");
        assertThat(collections.webhook().orElseThrow()).asString().doesNotContain("whsec");
        DunningPolicy strict = collections.rules().policies().get("strict");
        assertThat(strict.graceDays()).isEqualTo(1);
        assertThat(strict.escalations().get(0).brokenPromises()).isEqualTo(2);
        DunningLevel two = strict.levels().get(1);
        assertThat(two.tone()).isEqualTo(Tone.FINAL);
        assertThat(two.channel()).isEqualTo(Channel.WEBHOOK);
        assertThat(two.minimum().in("EUR")).contains(new Money(25_50, "EUR"));
        assertThat(two.fee().in("USD")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {polices: {}}                          | unknown key 'collections.polices'
                    {defaultPolicy: mild}                  | there is no policy 'mild'
                    {hour: 24}                             | collections.hour must be 0 to 23
                    {zone: Berlin}                         | collections.zone cannot be 'Berlin'
                    {holidays: [25.12.2026]}               | collections.holidays: '25.12.2026' is not a date
                    {templates: nowhere}                   | collections.templates: there is no folder
                    {from: nobody}                         | from: 'nobody'
                    {smtp: {host: h}}                      | collections.from is missing
                    {from: a@b.example, smtp: {host: h, user: u, password: p}} | collections.smtp.password must name an environment variable
                    {from: a@b.example, smtp: {host: h, user: u, password: '${NO}'}} | environment variable NO, which is not set
                    {from: a@b.example, smtp: {host: h, timeout: soon}} | collections.smtp.timeout 'soon' is no duration
                    {webhook: {url: 'ftp://x', secret: '${WEBHOOK_SECRET}'}} | webhook.url is neither http nor https
                    {webhook: {url: 'http://x', secret: '${SMTP_PASSWORD}'}} | webhook.secret must begin with whsec_
                    {policies: {p: {levels: []}}}          | collections.policies.p: a policy needs at least one level
                    {policies: {p: {levels: [{name: a}]}}} | collections.policies.p: a level needs 'name' and 'days'
                    {policies: {p: {levels: [{name: a, days: 1, tone: loud}]}}} | cannot be 'loud'; allowed are [FRIENDLY
                    {policies: {p: {levels: [{name: a, days: 1, minimum: {EUR: 1.005}}]}}} | 1.005 has more digits than EUR has
                    {policies: {p: {levels: [{name: a, days: 1, template: mine}]}}} | there is no template mine.en.txt
                    {policies: {p: {levels: [{name: a, days: 1, channel: webhook}]}}} | collections.webhook is missing: level 'a'
                    {policies: {p: {escalations: [{role: cfo}]}}} | cfo: an escalation needs overdue
                    """)
    void shouldRefuseAndSayWhatWouldBeRight(String yaml, String message) {
        assertThatThrownBy(() -> read("collections: " + yaml))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldNameFileAndLineOfAWrongTemplate() throws IOException {
        Files.writeString(home.resolve("firm.en.txt"), "Subject: x\n\n{{customr}}\n");

        assertThatThrownBy(() -> read("collections: {templates: .}"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("firm.en.txt, line 3: unknown placeholder 'customr'");
    }

    private CollectionsConfiguration read(String yaml) throws IOException {
        Path file = Files.writeString(home.resolve("tieout.yaml"), yaml);
        return SettingsReader.read(file, home, ENVIRONMENT).collections();
    }
}
