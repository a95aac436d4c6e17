package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.sun.net.httpserver.HttpServer;
import io.tieout.console.Browser.Answer;
import io.tieout.console.http.Endpoint;
import io.tieout.console.identity.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A console that takes the tokens of an issuer on the loopback address. */
@SuppressWarnings("JavaUtilDate") // the library takes no other
class BearerTokenTest {

    private static final String AUDIENCE = "tieout";
    private static final RSAKey KEY = key("k1");
    private static final RSAKey STRANGER = key("k1");
    private static final HttpServer SERVER = server();
    private static final String ISSUER = "http://127.0.0.1:" + SERVER.getAddress().getPort();

    @RegisterExtension
    static final TestConsole CONSOLE =
            new TestConsole(Optional.of(new TokenIssuer(ISSUER, AUDIENCE, Optional.empty())));

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    @Test
    void shouldKnowTheUserWhenTheTokenIsGood() throws Exception {
        Browser browser = bearing(signed(claims().build(), KEY));

        assertThat(browser.get("session").json().path("user").path("id").asText())
                .isEqualTo("dora");
        assertThat(browser.get("session").json().has("csrfToken")).isFalse();
        assertThat(browser.get("exceptions/X-2").status()).isEqualTo(200);
        assertThat(browser.get("exceptions/X-9").status()).isEqualTo(404);
        assertThat(browser.get("journals").status()).as("no such role").isEqualTo(403);
        assertThat(
                        browser.with("Idempotency-Key", "t")
                                .post(
                                        "decisions",
                                        Map.of(
                                                "kind", "confirm",
                                                "left", List.of("B-2"),
                                                "right", List.of("L-2")))
                                .status())
                .as("without a CSRF token")
                .isEqualTo(202);
    }

    @Test
    void shouldRefuseWhenTheTokenIsNoGood() throws Exception {
        Instant past = Instant.now().minusSeconds(3_600);
        List<String> bad =
                List.of(
                        "nonsense",
                        "a.b.c",
                        new PlainJWT(claims().build()).serialize(),
                        signed(claims().build(), STRANGER),
                        signed(claims().issuer("http://127.0.0.1:1").build(), KEY),
                        signed(claims().audience("another").build(), KEY),
                        signed(claims().expirationTime(Date.from(past)).build(), KEY),
                        signed(claims().expirationTime(null).build(), KEY),
                        signed(claims().subject(null).build(), KEY),
                        signed(claims().claim("tieout_roles", "viewer").build(), KEY),
                        byPublicKeyAsSecret());
        for (String token : bad) {
            assertThat(bearing(token).get("session").status()).as(token).isEqualTo(401);
        }
        assertThat(CONSOLE.browser().with("Authorization", "Basic YTpi").get("session").status())
                .isEqualTo(401);
    }

    @Test
    void shouldRefuseEveryEndpointWhenTheTokenIsExpired() throws Exception {
        Instant past = Instant.now().minusSeconds(3_600);
        Browser late = bearing(signed(claims().expirationTime(Date.from(past)).build(), KEY));
        for (Endpoint endpoint : CONSOLE.console().endpoints()) {
            if (endpoint.permission() != null) {
                Answer answer =
                        AllBooks.ask(
                                late, endpoint, "/api/v1" + endpoint.path().replace("{id}", "X-2"));
                assertThat(answer.status()).as(endpoint.path()).isEqualTo(401);
                assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                assertThat(answer.text()).doesNotContain("X-2", "acme", "dora");
            }
        }
    }

    @Test
    void shouldGrantNothingWhenRolesAreUnknown() throws Exception {
        String token = signed(claims().claim("tieout_roles", List.of("king")).build(), KEY);

        assertThat(bearing(token).get("overview").status()).isEqualTo(403);
    }

    private static Browser bearing(String token) {
        return CONSOLE.browser().with("Authorization", "Bearer " + token);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("dora")
                .claim("tieout_roles", List.of("arAnalyst"))
                .claim("tieout_companies", List.of("acme"))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** What a verifier falls for that lets the token choose the algorithm. */
    private static String byPublicKeyAsSecret() throws JOSEException {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(),
                        claims().build());
        token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2_048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer server() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
            OIDCProviderMetadata metadata =
                    new OIDCProviderMetadata(
                            new Issuer(issuer),
                            List.of(SubjectType.PUBLIC),
                            URI.create(issuer + "/keys"));
            serve(
                    server,
                    "/.well-known/openid-configuration",
                    metadata.toJSONObject().toJSONString());
            serve(server, "/keys", new JWKSet(KEY.toPublicJWK()).toString());
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void serve(HttpServer server, String path, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }
}
