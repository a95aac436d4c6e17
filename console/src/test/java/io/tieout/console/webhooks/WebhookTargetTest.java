package io.tieout.console.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A subscriber cannot make this process call what only it can reach. */
class WebhookTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://localhost/hook",
                "https://[::1]/hook",
                "https://10.1.2.3/hook",
                "https://172.31.0.1/hook",
                "https://192.168.1.1/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/hook",
                "https://0.0.0.0/hook",
                "https://[::ffff:127.0.0.1]/hook",
                "https://[fd00::1]/hook",
                "https://[64:ff9b::7f00:1]/hook",
                "https://[2002:7f00:1::]/hook",
                "https://2130706433/hook",
                "https://user:secret@203.0.114.1/hook",
                "http://203.0.114.1/hook",
                "file:///etc/passwd",
                "ftp://203.0.114.1/",
                "nowhere"
            })
    void shouldRefuseWhatIsNotPublic(String url) {
        assertThatThrownBy(() -> WebhookTarget.check(url, WebhookPolicy.DEFAULTS))
                .isInstanceOf(WebhookTarget.RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.114.1", "172.32.0.1", "100.128.0.1", "198.20.0.1", "2606::1"})
    void shouldTakeWhatIsPublic(String address) throws Exception {
        assertThat(WebhookTarget.isPublic(InetAddress.getByName(address))).isTrue();
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertThat(
                        WebhookTarget.check("https://" + host + "/hook", WebhookPolicy.DEFAULTS)
                                .getScheme())
                .isEqualTo("https");
    }

    @Test
    void shouldTakePrivateAddressesWhenConfigured() throws Exception {
        WebhookPolicy open = new WebhookPolicy(true);

        assertThat(WebhookTarget.check("http://127.0.0.1:9/hook", open).getPort()).isEqualTo(9);
        assertThatThrownBy(() -> WebhookTarget.check("file:///etc/passwd", open))
                .isInstanceOf(WebhookTarget.RefusedException.class);
    }
}
