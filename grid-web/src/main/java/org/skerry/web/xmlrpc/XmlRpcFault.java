// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc;

/** A call that is answered with a fault. */
final class XmlRpcFault extends RuntimeException {
    static final int PARSE_ERROR = -32700;
    static final int NO_SUCH_METHOD = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL_ERROR = -32603;

    private static final long serialVersionUID = 1L;

    private final int code;

    /** @param message for the caller */
    XmlRpcFault(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
