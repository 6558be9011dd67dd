// SPDX-License-Identifier: Apache-2.0
/**
 * Who changed what by the power of an office: accounts, passwords, estates, the grid's own settings. Open {@link org.skerry.api.audit.AuditTrail} and {@link org.skerry.api.audit.Actor}.
 */
@NullMarked
package org.skerry.api.audit;

import org.jspecify.annotations.NullMarked;
