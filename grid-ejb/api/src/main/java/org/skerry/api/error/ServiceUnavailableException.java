// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.error;

import org.jspecify.annotations.Nullable;

/**
 * The service could not be asked or did not answer in its protocol: the peer is down, slow or broken. Whether the
 * operation took place is unknown; idempotent ones may be repeated. A refusal is never told this way.
 */
public final class ServiceUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SERVER_ERROR = 500;

    private final boolean told;
    private final Reach reach;

    /** How far a call came. */
    public enum Reach {
        /** Nobody was there to be asked: the operation has certainly not taken place. */
        NOBODY,
        /** It was asked, and nobody knows what came of it. */
        UNKNOWN,
        /** It is there and answered, in its protocol, that it cannot do this: it is neither down nor slow. */
        ANSWERED
    }

    /**
     * @param service the service's short name, as in logs and configuration
     * @param problem what went wrong, in words for an operator
     */
    public ServiceUnavailableException(String service, String problem) {
        super(service + ": " + problem);
        told = false;
        reach = Reach.UNKNOWN;
    }

    public ServiceUnavailableException(String service, String problem, Throwable cause) {
        super(service + ": " + problem, cause);
        told = false;
        reach = Reach.UNKNOWN;
    }

    private ServiceUnavailableException(ServiceUnavailableException same) {
        super(same.getMessage(), same);
        told = true;
        reach = same.reach;
    }

    private ServiceUnavailableException(String message, Reach reach, @Nullable Throwable cause) {
        super(message, cause);
        told = false;
        this.reach = reach;
    }

    /** Nobody could be asked. */
    public static ServiceUnavailableException notReached(String service, String problem) {
        return new ServiceUnavailableException(service + ": " + problem, Reach.NOBODY, null);
    }

    /** Nobody could be asked. */
    public static ServiceUnavailableException notReached(String service, String problem, Throwable cause) {
        return new ServiceUnavailableException(service + ": " + problem, Reach.NOBODY, cause);
    }

    /** An answer came, which no caller can use. */
    public static ServiceUnavailableException answered(String service, String problem) {
        return new ServiceUnavailableException(service + ": " + problem, Reach.ANSWERED, null);
    }

    /** An answer of HTTP came with a status that no caller can use; from 500 on it is taken for broken. */
    public static ServiceUnavailableException answered(String service, int status) {
        var reach = status < SERVER_ERROR ? Reach.ANSWERED : Reach.UNKNOWN;
        return new ServiceUnavailableException(service + ": answered " + status, reach, null);
    }

    /** How far the call came. */
    public Reach reach() {
        return reach;
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
