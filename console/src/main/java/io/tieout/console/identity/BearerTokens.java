package io.tieout.console.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Users by the tokens of an OpenID Connect provider. A token must be signed by a key of the issuer
 * with an asymmetric algorithm, name the issuer and the audience, and not be over. Keys are kept
 * and asked for again when an unknown one signs.
 */
public final class BearerTokens {

    /** The issuer cannot be asked for its keys: nobody can be told from anybody. */
    public static final class UnavailableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnavailableException(Throwable cause) {
            super("the token issuer does not answer", cause);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(BearerTokens.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_CHARS = 8_192;
    private static final String ROLES = "tieout_roles";
    private static final String COMPANIES = "tieout_companies";
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private final TokenIssuer issuer;
    private volatile DefaultJWTProcessor<SecurityContext> processor;

    public BearerTokens(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    /**
     * The user of a token; empty if the token is no good, for whatever reason.
     *
     * @throws UnavailableException if the issuer does not give its keys
     */
    public Optional<User> user(String token) throws UnavailableException {
        if (token.length() > LONGEST_CHARS) {
            return Optional.empty();
        }
        try {
            return Optional.of(userOf(processor().process(token, null)));
        } catch (RemoteKeySourceException | IOException e) {
            throw new UnavailableException(e);
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            LOG.debug("a token was refused", e);
            return Optional.empty();
        }
    }

    private static User userOf(JWTClaimsSet claims) throws ParseException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : list(claims, ROLES)) {
            Role.ofWireName(name).ifPresent(roles::add);
        }
        String name = claims.getStringClaim("name");
        return new User(
                claims.getSubject(),
                name == null ? claims.getSubject() : name,
                roles,
                new HashSet<>(list(claims, COMPANIES)));
    }

    private static List<String> list(JWTClaimsSet claims, String name) throws ParseException {
        List<String> values = claims.getStringListClaim(name);
        return values == null ? List.of() : values;
    }

    private DefaultJWTProcessor<SecurityContext> processor() throws IOException {
        DefaultJWTProcessor<SecurityContext> known = processor;
        if (known == null) {
            known = newProcessor(issuer.keys().isPresent() ? issuer.keys().get() : discovered());
            processor = known;
        }
        return known;
    }

    private DefaultJWTProcessor<SecurityContext> newProcessor(URI keys) throws IOException {
        URL url = keys.toURL();
        JWKSource<SecurityContext> source =
                JWKSourceBuilder.<SecurityContext>create(url).retrying(true).build();
        DefaultJWTProcessor<SecurityContext> made = new DefaultJWTProcessor<>();
        made.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(
                        JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        made.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source));
        made.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(
                        issuer.audience(),
                        new JWTClaimsSet.Builder().issuer(issuer.issuer()).build(),
                        Set.of("sub", "exp")));
        return made;
    }

    private URI discovered() throws IOException {
        URI document = URI.create(issuer.issuer() + "/.well-known/openid-configuration");
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            HttpResponse<byte[]> answer =
                    client.send(
                            HttpRequest.newBuilder(document).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            String keys = new ObjectMapper().readTree(answer.body()).path("jwks_uri").asText();
            if (answer.statusCode() != 200 || keys.isEmpty()) {
                throw new IOException("no provider's document at " + document);
            }
            return URI.create(keys);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking the issuer", e);
        }
    }
}
