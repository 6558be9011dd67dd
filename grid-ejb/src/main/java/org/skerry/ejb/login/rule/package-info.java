// SPDX-License-Identifier: Apache-2.0
/**
 * Who may log in. One class for each rule; {@link org.skerry.ejb.login.rule.LoginRules} has them in their order.
 */
@NullMarked
package org.skerry.ejb.login.rule;

import org.jspecify.annotations.NullMarked;
