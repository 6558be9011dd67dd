// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.error;

/**
 * The service could not be asked or did not answer in its protocol: the peer is down, slow or broken. Whether the
 * operation took place is unknown; idempotent ones may be repeated. A refusal is never told this way.
 */
public final class ServiceUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean told;

    /**
     * @param service the service's short name, as in logs and configuration
     * @param problem what went wrong, in words for an operator
     */
    public ServiceUnavailableException(String service, String problem) {
        super(service + ": " + problem);
        told = false;
    }

    public ServiceUnavailableException(String service, String problem, Throwable cause) {
        super(service + ": " + problem, cause);
        told = false;
    }

    private ServiceUnavailableException(ServiceUnavailableException same) {
        super(same.getMessage(), same);
        told = true;
    }

    /** The same, of which the log has a line already that stands for all calls that fail for this reason. */
    public ServiceUnavailableException told() {
        return new ServiceUnavailableException(this);
    }

    /** Whether the log has it already; then it need not be told for each call again. */
    public boolean isTold() {
        return told;
    }
}
