// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.backoff;

/**
 * Whether logins are slowed down.
 *
 * @param enabled false for load tests, and behind a proxy that hides where callers are
 */
public record BackOffSettings(boolean enabled) {}
