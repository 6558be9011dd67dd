// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.error;

/**
 * The service could not be asked or did not answer in its protocol: the peer is down, slow or broken. Whether the
 * operation took place is unknown; idempotent ones may be repeated. A refusal is never told this way.
 */
public final class ServiceUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param service the service's short name, as in logs and configuration
     * @param problem what went wrong, in words for an operator
     */
    public ServiceUnavailableException(String service, String problem) {
        super(service + ": " + problem);
    }

    public ServiceUnavailableException(String service, String problem, Throwable cause) {
        super(service + ": " + problem, cause);
    }
}
