// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

import java.util.Optional;
import org.skerry.api.identity.Identifier;

/**
 * What a policy decides about.
 *
 * @param who whom the caller's token stands for; empty without a good one
 */
public record AccessQuestion(Caller.Side side, Optional<Identifier> who, AccessAction action, AccessTarget target) {}
