// SPDX-License-Identifier: Apache-2.0
/**
 * What simulators of 2007 to 2009 called on the user, grid and messaging servers of their time, by XML-RPC: thin handlers
 * over the services of today, on the private listener's root. Member names and answers are those of the protocol called OGS1.
 * One class for each method; open {@link org.skerry.web.xmlrpc.classic.ClassicMethod} and {@link
 * org.skerry.web.xmlrpc.classic.SimulatorLogin}.
 */
@NullMarked
package org.skerry.web.xmlrpc.classic;

import org.jspecify.annotations.NullMarked;
