import { cache } from 'react'
import { findOpenedById } from '@/domain/campaign/queries'
import { findNews } from '@/domain/update/find-news'

/** Reads once for the layout and the page what a link to unsubscribe stands for; null when nobody here made it. */
export const findBehindLink = cache(async (token: string) => {
  const news = await findNews(token)
  if (!news) return null
  const campaign = news.campaignId === null ? null : await findOpenedById(news.campaignId)
  return { state: news.state, campaign, language: news.language ?? campaign?.language }
})
