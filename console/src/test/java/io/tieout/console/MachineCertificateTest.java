package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.console.identity.Role;
import io.tieout.console.identity.TlsSettings;
import io.tieout.console.identity.User;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A machine is who its certificate says, if an authority that is trusted has signed it. */
class MachineCertificateTest {

    private static final String PASSWORD = "only for tests";
    private static final Path STORES = stores();

    @RegisterExtension
    static final TestConsole CONSOLE = new TestConsole(it -> it.withTls(settings()));

    @Test
    void shouldLetAMachineAskWithWhatItsRoleMay() throws Exception {
        HttpClient erp = client("erp");

        assertThat(get(erp, "exceptions").statusCode()).isEqualTo(200);
        assertThat(get(erp, "exceptions").body())
                .as("of its company")
                .contains("X-2")
                .doesNotContain("X-9");
        assertThat(get(erp, "session").body()).contains("\"apAnalyst\"").contains("erp");
        assertThat(get(erp, "decisions").statusCode()).as("no action log").isEqualTo(403);
        assertThat(get(erp, "webhooks").statusCode()).as("no administration").isEqualTo(403);
    }

    @Test
    void shouldNotKnowAMachineWhoseSubjectNobodyNamed() throws Exception {
        assertThat(get(client("stranger"), "exceptions").statusCode()).isEqualTo(401);
    }

    @Test
    void shouldBreakOffWhenNobodyWhoIsTrustedSignedTheCertificate() {
        assertThatThrownBy(() -> get(client("forged"), "exceptions"))
                .as("the same subject, signed by itself")
                .isInstanceOf(IOException.class);
    }

    @Test
    void shouldStillLetPeopleSignInWithoutACertificate() throws Exception {
        HttpClient nobody = client(null);

        assertThat(get(nobody, "exceptions").statusCode()).isEqualTo(401);
        HttpResponse<String> session =
                nobody.send(
                        HttpRequest.newBuilder(uri("session"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                Browser.JSON.writeValueAsString(
                                                        Map.of(
                                                                "user",
                                                                "ann",
                                                                "password",
                                                                TestConsole.PASSWORD))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(session.statusCode()).isEqualTo(200);
        assertThat(session.headers().firstValue("Set-Cookie").orElseThrow()).contains("; Secure");
        assertThat(session.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void shouldNotTakeABrowsersCertificateForAMachines() throws Exception {
        HttpResponse<String> crossSite =
                client("erp")
                        .send(
                                HttpRequest.newBuilder(uri("exceptions"))
                                        .header("Sec-Fetch-Site", "cross-site")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());

        assertThat(crossSite.statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> get(HttpClient client, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return CONSOLE.address().resolve("/api/v1/" + path);
    }

    private static TlsSettings settings() {
        return new TlsSettings(
                        STORES.resolve("server.p12"),
                        PASSWORD,
                        Optional.of(new TlsSettings.Trust(STORES.resolve("trust.p12"), PASSWORD)),
                        Map.of())
                .withMachine(
                        "CN=erp, O=Example",
                        User.of("erp", "The ERP", List.of("acme"), Role.AP_ANALYST));
    }

    private static HttpClient client(String name) throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(name == null ? null : load(name), PASSWORD.toCharArray());
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(load("trust"));
        context.init(always(keys.getKeyManagers()), trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    /** Shows the certificate even where the server names other authorities. */
    private static KeyManager[] always(KeyManager... managers) {
        X509ExtendedKeyManager usual = (X509ExtendedKeyManager) managers[0];
        return new KeyManager[] {
            new X509ExtendedKeyManager() {
                @Override
                public String[] getClientAliases(String type, Principal[] issuers) {
                    return usual.getClientAliases(type, null);
                }

                @Override
                public String chooseClientAlias(
                        String[] types, Principal[] issuers, Socket socket) {
                    return usual.chooseClientAlias(types, null, socket);
                }

                @Override
                public String chooseEngineClientAlias(
                        String[] types, Principal[] issuers, SSLEngine engine) {
                    return usual.chooseEngineClientAlias(types, null, engine);
                }

                @Override
                public String[] getServerAliases(String type, Principal[] issuers) {
                    return null;
                }

                @Override
                public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
                    return null;
                }

                @Override
                public X509Certificate[] getCertificateChain(String alias) {
                    return usual.getCertificateChain(alias);
                }

                @Override
                public PrivateKey getPrivateKey(String alias) {
                    return usual.getPrivateKey(alias);
                }
            }
        };
    }

    private static KeyStore load(String name) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(STORES.resolve(name + ".p12"))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    /** An authority, the server's key, two machines, and one that signed for itself. */
    private static Path stores() {
        try {
            Path folder = Files.createDirectories(Path.of("target").toAbsolutePath());
            Path stores = Files.createTempDirectory(folder, "stores-");
            Keytool tool = new Keytool(stores, PASSWORD);
            tool.authority("authority");
            tool.signed("server", "CN=127.0.0.1", "authority", "-ext", "san=ip:127.0.0.1");
            tool.signed("erp", "CN=erp, O=Example", "authority");
            tool.signed("stranger", "CN=stranger, O=Example", "authority");
            tool.selfSigned("forged", "CN=erp, O=Example");
            tool.trust("trust", "authority");
            return stores;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
