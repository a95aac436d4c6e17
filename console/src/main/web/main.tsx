// The entry keeps its name and is read anew each time; all else is in chunks whose names are hashes.
import './styles/tokens.css';
import './styles/shell.css';
import './styles/controls.css';
import './styles/parts.css';
import './styles/treasury.css';
import './styles/queues.css';
import './styles/dossier.css';
import './styles/original.css';
import './styles/screens.css';
import './styles/control.css';
import { applyTheme } from './settings';

applyTheme();
void import('./app').then(app => app.start(document.getElementById('root')!));
