// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.login;

/**
 * Lets a viewer into the world: checks who it is, finds a region and announces the agent there. Thread-safe; blocks for
 * as long as the region takes.
 */
public interface LoginService {
    LoginOutcome login(LoginRequest request);
}
