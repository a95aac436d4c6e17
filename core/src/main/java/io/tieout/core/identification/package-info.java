/**
 * Who paid: the keys under which a payment is looked up, what documents publish under these keys,
 * and how the answers decide. Pure functions, shaped so that each key can be asked in another
 * place. The specification is docs/reference/receivables-rules.md, section 2.
 */
package io.tieout.core.identification;
