// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

/**
 * Where metrics and health are told.
 *
 * @param bind address to listen on; loopback unless the operator has allowed another
 * @param port 0 for none
 */
public record AdminConfig(String bind, int port) {
    /** No such port. */
    public static final AdminConfig NONE = new AdminConfig("127.0.0.1", 0);
}
