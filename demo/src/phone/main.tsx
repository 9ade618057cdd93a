import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import './styles/frame.css';
import './styles/home.css';
import './styles/form.css';
import './styles/chat.css';
import './styles/survey.css';

const place = document.getElementById('phone');
if (!place) throw new Error('The page has no place for the phone');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
