package io.tieout.console.http;

import io.tieout.console.identity.TlsSettings;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Listens with TLS 1.2 or 1.3; a machine may show a certificate, a browser need not. */
final class TlsConnector {

    private static final long ONE_YEAR_SECONDS = 31_536_000;

    private TlsConnector() {}

    static ServerConnector of(
            Server server, HttpConfiguration base, TlsSettings settings, String host, int port) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStorePath(settings.keyStore().toUri().toString());
        context.setKeyStorePassword(settings.keyStorePassword());
        context.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        settings.trust()
                .ifPresent(
                        trust -> {
                            context.setTrustStorePath(trust.store().toUri().toString());
                            context.setTrustStorePassword(trust.password());
                            context.setWantClientAuth(true);
                        });
        HttpConfiguration http = new HttpConfiguration(base);
        // Machines also come by address, for which there is no name to compare.
        http.addCustomizer(new SecureRequestCustomizer(false, ONE_YEAR_SECONDS, false));
        ServerConnector connector =
                new ServerConnector(
                        server,
                        new SslConnectionFactory(context, "http/1.1"),
                        new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }
}
