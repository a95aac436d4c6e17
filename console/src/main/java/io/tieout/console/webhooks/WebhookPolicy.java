package io.tieout.console.webhooks;

/**
 * Where webhooks may go.
 *
 * @param privateTargets whether also without TLS, and to addresses of this machine and of private
 *     networks: whoever may subscribe can then make this process call what only it can reach
 */
public record WebhookPolicy(boolean privateTargets) {

    public static final WebhookPolicy DEFAULTS = new WebhookPolicy(false);
}
