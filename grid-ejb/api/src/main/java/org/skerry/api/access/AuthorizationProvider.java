// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

/**
 * Decides what a caller may do. Frontends ask before they do it; what is behind them, services and storage, asks nobody,
 * so that protocols without tokens can be served beside those with them. Thread-safe; may block.
 */
public interface AuthorizationProvider {
    /** Asks the authentication provider who the token is, then the policy. */
    Access authorize(Caller caller, AccessAction action, AccessTarget target);
}
