// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

/** A line of messages.def that cannot be read. */
public final class DefinitionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DefinitionException(String line, String reason) {
        super(reason + ": " + line);
    }
}
